#include "workbench/suggestion.h"

#include "workbench/audit_places.h"
#include "workbench/audit_session.h"
#include "workbench/file_reader.h"
#include "workbench/qt_convert.h"
#include "workbench/review_words.h"
#include "workbench/words.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace inclusion {
namespace {

/// The translation context of these hints.
struct Suggestions {
    Q_DECLARE_TR_FUNCTIONS(Suggestions)
};

constexpr std::size_t placesAtMost = 8; ///< of a search over everything, so that texts have room too

QString titled(const AuditPlaces::Place& place) {
    return Suggestions::tr("%1 %2", "number, title").arg(place.number, place.title).trimmed();
}

/// Without the marks around what was found, nor anything that turns the direction of what follows.
QString plain(const std::string& snippet) {
    QString text = toQt(snippet);
    text.remove(QChar(0x2068)).remove(QChar(0x2069));
    return shown(toCore(text)).simplified();
}

QString kindOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::Judgement:
        return Suggestions::tr("Reason");
    case RecordKind::Description:
        return Suggestions::tr("Description");
    case RecordKind::Note:
        return Suggestions::tr("Note");
    case RecordKind::Action:
        return Suggestions::tr("Action");
    case RecordKind::Fact:
        return Suggestions::tr("Figure");
    case RecordKind::Answer:
        return Suggestions::tr("Answer");
    case RecordKind::ReviewComment:
        return Suggestions::tr("Comment");
    case RecordKind::Meeting:
        return Suggestions::tr("Meeting");
    default:
        return Suggestions::tr("Evidence");
    }
}

Suggestion::Kind placeOf(RecordKind kind) {
    switch (kind) {
    case RecordKind::Evidence:
        return Suggestion::Kind::Evidence;
    case RecordKind::Action:
        return Suggestion::Kind::Action;
    case RecordKind::ReviewComment:
        return Suggestion::Kind::Comment;
    case RecordKind::Meeting:
        return Suggestion::Kind::Meeting;
    default:
        return Suggestion::Kind::Subject;
    }
}

QString titleOf(const SearchHit& hit) {
    if (hit.kind == RecordKind::Meeting) {
        const auto day = Date::parse(hit.title);
        return Suggestions::tr("Meeting of %1").arg(day ? toQt(day->shortForm()) : QString());
    }
    if (hit.kind == RecordKind::ReviewComment)
        return hit.subjectId.empty() ? Suggestions::tr("The audit as a whole") : shown(hit.title);
    return shown(hit.title);
}

Suggestion suggestionOf(const SearchHit& hit) {
    Suggestion found;
    found.kind = placeOf(hit.kind);
    found.id = found.kind == Suggestion::Kind::Subject ? hit.subjectId : hit.recordId;
    found.auditId = hit.auditId;
    found.title = titleOf(hit);
    found.hint = Suggestions::tr("%1 · %2", "kind, words found").arg(kindOf(hit.kind), plain(hit.snippet));
    return found;
}

QString hintOf(const BankEntry& entry, const AuditPlaces& places) {
    QStringList parts{nameOf(entry.evidence.sourceType)};
    if (entry.evidence.date)
        parts.append(toQt(entry.evidence.date->shortForm()));
    if (!entry.links.empty())
        parts.append(places.whereUsed(entry.links));
    return parts.join(QStringLiteral(" · "));
}

} // namespace

std::vector<Suggestion> findPlaces(const AuditPlaces& places, const QString& words, std::size_t limit) {
    std::vector<Suggestion> found;
    const QStringList wanted = words.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (wanted.isEmpty())
        return found;
    const auto fits = [&](const AuditPlaces::Place& place) {
        return std::all_of(wanted.begin(), wanted.end(), [&](const QString& word) {
            return place.number.startsWith(word, Qt::CaseInsensitive) ||
                   place.title.contains(word, Qt::CaseInsensitive) ||
                   place.auditName.contains(word, Qt::CaseInsensitive);
        });
    };
    for (const AuditPlaces::Place& place : places.allPlaces()) {
        if (found.size() == limit)
            break;
        if (fits(place))
            found.push_back(
                {Suggestion::Kind::Subject, place.subjectId, place.auditId, titled(place), place.auditName});
    }
    return found;
}

Result<std::vector<BankEntry>> readEvidence(const AuditService& service, const std::string& words,
                                            std::size_t limit) {
    BankFilter filter;
    filter.words = words;
    filter.descending = true;
    auto ids = service.bankIds(filter);
    if (!ids)
        return tl::unexpected(ids.error());
    ids->resize(std::min(ids->size(), limit));
    return service.bankEntries(*ids);
}

std::vector<Suggestion> suggestionsOf(const std::vector<BankEntry>& entries, const AuditPlaces& places) {
    std::vector<Suggestion> found;
    for (const BankEntry& entry : entries)
        found.push_back({Suggestion::Kind::Evidence,
                         entry.evidence.id.text(),
                         {},
                         toQt(entry.evidence.title),
                         hintOf(entry, places)});
    return found;
}

std::vector<Suggestion> suggestionsOf(const std::vector<SearchHit>& hits) {
    std::vector<Suggestion> found;
    for (const SearchHit& hit : hits)
        found.push_back(suggestionOf(hit));
    return found;
}

void findEverywhere(const AuditSession& session, const AuditPlaces& places, const QString& words,
                    std::size_t limit, QObject* owner, std::function<void(std::vector<Suggestion>)> found) {
    auto first = findPlaces(places, words, std::min(limit, placesAtMost));
    const std::size_t room = limit - first.size();
    session.reader().ask<std::vector<SearchHit>>(
        owner,
        [typed = toCore(words), room](const AuditService& service) { return service.search(typed, room); },
        [first = std::move(first), found = std::move(found)](const std::vector<SearchHit>& hits) {
            auto all = first;
            for (Suggestion& each : suggestionsOf(hits))
                all.push_back(std::move(each));
            found(std::move(all));
        });
}

} // namespace inclusion
