#include "workbench/history_text.h"

#include "core/audit/fact_value.h"
#include "core/audit/record_json.h"
#include "workbench/audit_session.h"
#include "workbench/edit_text.h"
#include "workbench/moment_text.h"
#include "workbench/qt_convert.h"
#include "workbench/words.h"

#include <QCoreApplication>

#include <algorithm>

namespace inclusion {
namespace {

/// The translation context of histories.
struct HistoryWords {
    Q_DECLARE_TR_FUNCTIONS(History)
};

constexpr int longestQuote = 240; ///< characters of a text that a line repeats

QString arrow(const QString& before, const QString& after) {
    return HistoryWords::tr("%1 → %2", "before, after").arg(before, after);
}

QString quoted(const std::string& text) {
    QString shown = toQt(text).simplified();
    if (shown.size() > longestQuote) { // to the end of a word
        const qsizetype blank = shown.lastIndexOf(QLatin1Char(' '), longestQuote - 1);
        shown = shown.left(blank > longestQuote / 2 ? blank : longestQuote - 1) + QStringLiteral("…");
    }
    return HistoryWords::tr("“%1”").arg(shown);
}

/// A text that came, went or became another.
QString textChange(const QString& name, const std::string& before, const std::string& after) {
    if (before.empty())
        return HistoryWords::tr("%1 written: %2").arg(name, quoted(after));
    if (after.empty())
        return HistoryWords::tr("%1 taken away: %2").arg(name, quoted(before));
    return HistoryWords::tr("%1 changed: %2").arg(name, arrow(quoted(before), quoted(after)));
}

QString levelName(const std::string& levelId, const Framework& framework) {
    const Level* level = framework.findLevel(levelId);
    return level ? toQt(level->title) : HistoryWords::tr("not judged");
}

/// A record as it was and as it became; what is missing or cannot be read is as if it held nothing.
template <typename Record>
struct Both {
    explicit Both(const HistoryEntry& entry) {
        if (auto read = recordFromJson<Record>(entry.before))
            before = std::move(*read);
        if (auto read = recordFromJson<Record>(entry.after))
            after = std::move(*read);
    }

    Record before{};
    Record after{};
};

QString judgementText(const Both<Judgement>& both, const Framework& framework) {
    QStringList parts;
    if (both.before.levelId != both.after.levelId)
        parts.append(HistoryWords::tr("Level: %1")
                         .arg(arrow(levelName(both.before.levelId, framework),
                                    levelName(both.after.levelId, framework))));
    if (both.before.state != both.after.state)
        parts.append(
            HistoryWords::tr("Progress: %1").arg(arrow(nameOf(both.before.state), nameOf(both.after.state))));
    if (both.before.rationale != both.after.rationale)
        parts.append(textChange(HistoryWords::tr("Reason"), both.before.rationale, both.after.rationale));
    return parts.join(QStringLiteral("; "));
}

QString highlightText(const HistoryEntry& entry, const Framework& framework) {
    const Both<Highlight> both(entry);
    const Descriptor* descriptor = framework.findDescriptor(entry.recordId);
    return HistoryWords::tr("Highlight: %1, of %2")
        .arg(arrow(nameOf(both.before.state), nameOf(both.after.state)),
             quoted(descriptor ? descriptor->text : entry.recordId));
}

QString noteText(const HistoryEntry& entry) {
    const Both<Note> both(entry);
    const bool gone = entry.after.empty();
    const QString name = nameOf(gone ? both.before.kind : both.after.kind);
    if (!gone && both.before.text == both.after.text)
        return HistoryWords::tr("%1 moved: %2").arg(name, quoted(both.after.text));
    return textChange(name, both.before.text, both.after.text);
}

QString factText(const HistoryEntry& entry, const Framework& framework) {
    const Both<Fact> both(entry);
    const Fact& fact = entry.after.empty() ? both.before : both.after;
    const Item* item = framework.findItem(fact.itemId);
    QString name = toQt(fact.rowLabel);
    for (const Field& field : item ? item->fields : std::vector<Field>()) {
        if (field.id != fact.fieldId)
            continue;
        QStringList parts{toQt(field.label)};
        for (const FieldRow& row : field.rows)
            if (row.id == fact.rowId)
                name = toQt(row.label);
        if (!name.isEmpty())
            parts.append(name);
        name = parts.join(QStringLiteral(", "));
    }
    const auto value = [](const Fact& each) {
        return each.value.empty() ? HistoryWords::tr("nothing entered")
                                  : quoted(shownFactValue(each.type, each.value));
    };
    return HistoryWords::tr("%1: %2", "figure, before and after")
        .arg(name.isEmpty() ? HistoryWords::tr("A figure") : name,
             arrow(value(both.before), value(both.after)));
}

QString answerText(const Both<Answer>& both) {
    QStringList parts;
    if (both.before.text != both.after.text)
        parts.append(textChange(HistoryWords::tr("Answer"), both.before.text, both.after.text));
    if (both.before.respondent != both.after.respondent)
        parts.append(
            textChange(HistoryWords::tr("Who answered"), both.before.respondent, both.after.respondent));
    const auto day = [](const Answer& each) { return each.date ? each.date->shortForm() : std::string(); };
    if (both.before.date != both.after.date)
        parts.append(textChange(HistoryWords::tr("Date of the answer"), day(both.before), day(both.after)));
    if (both.before.followUp != both.after.followUp)
        parts.append(textChange(HistoryWords::tr("To follow up"), both.before.followUp, both.after.followUp));
    return parts.join(QStringLiteral("; "));
}

} // namespace

QString historyText(const HistoryEntry& entry, const Framework& framework) {
    switch (entry.kind) {
    case RecordKind::Judgement:
        return judgementText(Both<Judgement>(entry), framework);
    case RecordKind::Description: {
        const Both<Description> both(entry);
        return textChange(HistoryWords::tr("Description"), both.before.text, both.after.text);
    }
    case RecordKind::Highlight:
        return highlightText(entry, framework);
    case RecordKind::Note:
        return noteText(entry);
    case RecordKind::Fact:
        return factText(entry, framework);
    case RecordKind::Answer:
        return answerText(Both<Answer>(entry));
    default:
        return editText(entry.editName, {}, &framework);
    }
}

std::vector<HistoryLine> historyOf(const AuditSession& session, const std::string& subjectId,
                                   std::size_t most) {
    std::vector<HistoryLine> lines;
    const Framework* framework = session.framework();
    if (!framework)
        return lines;
    std::vector<std::string> subjects{subjectId};
    for (const Descriptor* descriptor : framework->descriptorsOf(subjectId))
        subjects.push_back(descriptor->id);
    std::vector<HistoryEntry> entries;
    for (const std::string& subject : subjects) {
        if (auto found = session.service().history(session.auditId(), subject, most))
            entries.insert(entries.end(), std::make_move_iterator(found->begin()),
                           std::make_move_iterator(found->end()));
    }
    std::stable_sort(entries.begin(), entries.end(),
                     [](const HistoryEntry& left, const HistoryEntry& right) { return left.at > right.at; });
    const QDate today = toQt(session.clock().today());
    for (const HistoryEntry& entry : entries) {
        if (lines.size() == most)
            break;
        QString what = historyText(entry, *framework);
        if (entry.kind == RecordKind::EvidenceLink) {
            const auto link = recordFromJson<EvidenceLink>(entry.after.empty() ? entry.before : entry.after);
            const auto evidence =
                link ? session.service().evidence(link->evidenceId) : Result<std::optional<Evidence>>();
            const QString title =
                evidence && *evidence ? quoted((*evidence)->title) : HistoryWords::tr("removed since");
            const Descriptor* descriptor = link ? framework->findDescriptor(link->subjectId) : nullptr;
            what = (entry.after.empty() ? HistoryWords::tr("Evidence taken off: %1")
                                        : HistoryWords::tr("Evidence added: %1"))
                       .arg(title);
            if (descriptor)
                what = HistoryWords::tr("%1, for %2", "evidence added or taken off, descriptor")
                           .arg(what, quoted(descriptor->text));
        }
        if (entry.undo)
            what = HistoryWords::tr("Undone: %1").arg(what);
        lines.push_back({momentText(toQt(entry.at), today), toQt(entry.author), what});
    }
    return lines;
}

} // namespace inclusion
