#include "core/analysis/people.h"

#include "core/analysis/words.h"

#include <map>

namespace inclusion::analysis {

std::vector<Person> peopleIn(const AuditSnapshot& snapshot) {
    std::map<std::string, Person> people;
    const auto count = [&](const std::string& role, int Person::*what) {
        const std::string trimmed(trim(role));
        if (trimmed.empty())
            return;
        Person& person = people[lowerCase(trimmed)];
        if (person.role.empty())
            person.role = trimmed;
        ++(person.*what);
    };
    // In framework order: an unordered map would choose the spelling by chance.
    for (const Area* area : snapshot.framework->areas()) {
        const auto judged = [&](const std::string& subjectId) {
            if (const Judgement* judgement = snapshot.judgementOf(subjectId))
                count(judgement->author, &Person::judgements);
        };
        for (const Item& item : area->items)
            judged(item.id);
        judged(area->id);
        for (const OverallJudgement& overall : area->judgements)
            judged(overall.id);
    }
    for (const Action& action : snapshot.actions) {
        count(action.lead, &Person::actions);
        for (const ReviewRound& round : action.rounds)
            count(round.author, &Person::reviews);
    }
    for (const FirstView& view : snapshot.firstViews)
        count(view.judge, &Person::judgements);
    for (const Item* item : snapshot.framework->items())
        if (const Answer* answer = snapshot.answerOf(item->id))
            count(answer->respondent, &Person::answers);
    for (const ReviewComment& comment : snapshot.comments)
        if (!comment.withdrawnAt)
            count(comment.reviewer, &Person::comments);
    for (const Meeting& meeting : snapshot.meetings)
        for (const std::string& role : meeting.attended)
            count(role, &Person::meetings);
    for (const Evidence& evidence : snapshot.evidence) {
        if (evidence.disclosure == Disclosure::Include)
            count(evidence.holder, &Person::evidence);
    }
    std::vector<Person> result;
    for (auto& [key, person] : people)
        result.push_back(std::move(person));
    return result;
}

} // namespace inclusion::analysis
