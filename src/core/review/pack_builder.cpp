#include "core/review/pack_builder.h"

#include "core/analysis/glossary_use.h"
#include "core/analysis/small_counts.h"
#include "core/analysis/small_number.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

namespace inclusion::review {

namespace {

class Builder {
public:
    Builder(const AuditSnapshot& snapshot, PackContent& pack)
        : m_snapshot(snapshot), m_framework(*snapshot.framework), m_pack(pack) {
        for (std::size_t i = 0; i < snapshot.evidence.size(); ++i)
            m_evidence.emplace(snapshot.evidence[i].id.text(), i);
        for (const EvidenceLink& link : snapshot.links)
            m_links[link.subjectId].push_back(&link);
    }

    void addArea(const Area& area) {
        PackArea copy;
        PackSubject& whole = copy.whole;
        whole.number = area.number;
        whole.title = area.title;
        whole.provenance = area.provenance;
        whole.scaleId = area.scaleId;
        for (const std::string& paragraph : area.description)
            whole.text += (whole.text.empty() ? "" : "\n") + paragraph;
        fill(whole, area.id);
        for (const Slot& slot : area.slots)
            addNotes(whole, slot.id);
        for (const OverallJudgement& judgement : area.judgements) {
            PackSubject subject;
            subject.title = judgement.title;
            subject.provenance = judgement.provenance;
            subject.scaleId = judgement.scaleId;
            fill(subject, judgement.id);
            copy.overall.push_back(std::move(subject));
        }
        for (const Item& item : area.items) {
            PackSubject subject;
            subject.number = item.number;
            subject.title = item.title;
            subject.text = item.text;
            subject.provenance = item.provenance;
            subject.scaleId = item.scaleId;
            fill(subject, item.id);
            copy.items.push_back(std::move(subject));
        }
        m_pack.areas.push_back(std::move(copy));
    }

    void addActions() {
        std::unordered_set<std::string> areas;
        for (const PackArea& area : m_pack.areas)
            areas.insert(area.whole.id);
        const auto concerns = [&](const std::string& subject) {
            const Area* area = m_framework.areaOf(subject);
            return area != nullptr && areas.contains(area->id);
        };
        for (const Action& action : m_snapshot.actions) {
            const bool about = action.areaId.empty() && action.subjectIds.empty();
            if (!about && !concerns(action.areaId) &&
                std::none_of(action.subjectIds.begin(), action.subjectIds.end(), concerns))
                continue;
            m_pack.actions.push_back(
                {action.title, action.areaId.empty() ? std::string() : m_framework.labelOf(action.areaId),
                 action.purpose, action.lead, action.start, action.due, action.outcome, action.state});
        }
    }

    void addScales() {
        for (const Scale& scale : m_framework.data().scales) {
            PackScale copy{scale.id, scale.title, {}};
            for (const Level& level : scale.levels)
                copy.levels.push_back({level.id, level.title, level.symbol, level.summary});
            m_pack.scales.push_back(std::move(copy));
        }
    }

    void addGlossary() {
        analysis::GlossaryUse use;
        const auto addSubject = [&](const PackSubject& subject) {
            for (const std::string* text :
                 {&subject.title, &subject.text, &subject.rationale, &subject.description})
                use.add(*text);
            for (const PackDescriptor& descriptor : subject.descriptors)
                use.add(descriptor.text);
            for (const auto* notes : {&subject.strengths, &subject.developments, &subject.remarks})
                for (const std::string& note : *notes)
                    use.add(note);
        };
        for (const PackArea& area : m_pack.areas) {
            addSubject(area.whole);
            std::for_each(area.overall.begin(), area.overall.end(), addSubject);
            std::for_each(area.items.begin(), area.items.end(), addSubject);
        }
        for (const PackEvidence& piece : m_pack.evidence) {
            use.add(piece.title);
            use.add(piece.summary);
        }
        for (const PackAction& action : m_pack.actions)
            for (const std::string* text : {&action.title, &action.purpose, &action.outcome, &action.lead})
                use.add(*text);
        m_pack.glossary = use.usedOf(m_framework.data().glossary);
    }

private:
    void fill(PackSubject& subject, const std::string& id) {
        subject.id = id;
        const Judgement* judgement = m_snapshot.judgementOf(id);
        if (judgement != nullptr && !m_pack.apart) {
            subject.levelId = judgement->levelId;
            subject.rationale = judgement->rationale;
            subject.state = judgement->state;
        }
        subject.description = m_snapshot.descriptionOf(id);
        for (const Descriptor* descriptor : m_framework.descriptorsOf(id))
            subject.descriptors.push_back(
                {descriptor->levelId, descriptor->text,
                 m_pack.apart ? HighlightState::NotYet : m_snapshot.highlightOf(descriptor->id)});
        addEvidence(subject, id);
        addNotes(subject, id);
    }

    void addNotes(PackSubject& subject, const std::string& id) {
        if (m_pack.apart)
            return; // what is strong and what is weak is a judgement, too
        const auto add = [&](std::vector<std::string>& texts, Note::Kind kind) {
            for (const Note* note : m_snapshot.notesOf(id, kind))
                texts.push_back(note->text);
        };
        add(subject.strengths, Note::Kind::Strength);
        add(subject.developments, Note::Kind::Development);
        add(subject.remarks, Note::Kind::Remark);
    }

    void addEvidence(PackSubject& subject, const std::string& id) {
        const auto links = m_links.find(id);
        if (links == m_links.end())
            return;
        for (const EvidenceLink* link : links->second) {
            const auto found = m_evidence.find(link->evidenceId.text());
            if (found == m_evidence.end())
                continue;
            const Evidence& evidence = m_snapshot.evidence[found->second];
            if (m_pack.detail == PackDetail::NoEvidence || evidence.disclosure == Disclosure::LeaveOut) {
                ++subject.evidenceLeftOut;
                continue;
            }
            const std::size_t piece = placeOf(found->second, evidence);
            subject.evidence.push_back(
                {piece, m_pack.evidence[piece].titleOnly ? std::string() : link->note});
        }
    }

    /// The place of the piece in the pack, where it is put when it is first met.
    std::size_t placeOf(std::size_t index, const Evidence& evidence) {
        const auto [place, isNew] = m_places.emplace(index, m_pack.evidence.size());
        if (isNew) {
            PackEvidence copy;
            copy.title = evidence.title;
            copy.sourceType = evidence.sourceType;
            copy.titleOnly =
                m_pack.detail == PackDetail::TitlesOnly || evidence.disclosure == Disclosure::TitleOnly;
            if (!copy.titleOnly) {
                copy.summary = evidence.summary;
                copy.date = evidence.date;
                copy.holder = evidence.holder;
            }
            m_pack.evidence.push_back(std::move(copy));
        }
        return place->second;
    }

    const AuditSnapshot& m_snapshot;
    const Framework& m_framework;
    PackContent& m_pack;
    std::unordered_map<std::string, std::size_t> m_evidence;
    std::unordered_map<std::string, std::vector<const EvidenceLink*>> m_links;
    std::unordered_map<std::size_t, std::size_t> m_places;
};

} // namespace

Result<PackContent> buildPack(const AuditSnapshot& whole, const PackRequest& request, const ReviewPackId& id,
                              Timestamp createdAt, std::string replyKey) {
    constexpr int few = analysis::defaultSmallNumberThreshold;
    const AuditSnapshot snapshot = analysis::withoutSmallCounts(whole, few);
    const Framework& framework = *snapshot.framework;
    std::unordered_set<std::string> chosen;
    for (const std::string& areaId : request.areaIds) {
        const Area* area = framework.findArea(areaId);
        if (area == nullptr)
            return failure(ErrorCode::NotFound, {"area", areaId});
        chosen.insert(area->id);
        for (const Area& nested : area->areas)
            chosen.insert(nested.id);
    }
    PackContent pack;
    pack.id = id;
    pack.auditId = snapshot.audit.id;
    pack.createdAt = createdAt;
    pack.replyKey = std::move(replyKey);
    pack.title = analysis::withoutSmallCounts(request.title, few);
    pack.reviewers = request.reviewers;
    pack.note = analysis::withoutSmallCounts(request.note, few);
    for (const std::string& question : request.questions)
        pack.questions.push_back(analysis::withoutSmallCounts(question, few));
    pack.replyBy = request.replyBy;
    pack.detail = request.detail;
    pack.apart = request.apart;
    pack.setting = snapshot.setting.name;
    pack.sample = snapshot.setting.sample;
    pack.cycle = snapshot.audit.cycle;
    pack.agreed = snapshot.audit.agreed;
    pack.framework = framework.data().title;
    pack.wording = framework.data().wording;
    Builder builder(snapshot, pack);
    builder.addScales();
    for (const Area* area : framework.areas())
        if (chosen.empty() || chosen.contains(area->id))
            builder.addArea(*area);
    builder.addActions();
    builder.addGlossary();
    return pack;
}

} // namespace inclusion::review
