#include "import/wording_match.h"

#include "core/framework/utf8.h"
#include "import/likeness.h"

#include <algorithm>
#include <map>
#include <set>

namespace inclusion {

namespace {

// Chosen on restated frameworks beside their sources: right pairs lie from 0.2 up, chance below 0.12.
constexpr double leastLikeness = 0.14;
constexpr double clearlyLiker = 0.05;      // another item that is so much liker makes a pair doubtful
constexpr double leastOfRun = 0.16;        // what each sentence of a list has to bring along on average
constexpr double headingBonus = 0.3;       // for a list that stands under the heading of its area
constexpr std::size_t longestText = 4'000; // characters

struct Items {
    explicit Items(const Framework& of) : framework(of), likeness(textsOf(of)) {
        for (const Item* item : framework.items())
            weights.push_back(likeness.weigh(item->title + " " + item->text));
    }

    static std::vector<std::string> textsOf(const Framework& of) {
        std::vector<std::string> texts;
        for (const Item* item : of.items())
            texts.push_back(item->title + " " + item->text);
        return texts;
    }
    std::size_t placeOf(const Item* item) const {
        const auto& items = framework.items();
        return static_cast<std::size_t>(std::find(items.begin(), items.end(), item) - items.begin());
    }

    const Framework& framework;
    Likeness likeness;
    std::vector<Likeness::Weights> weights; ///< in the order of the items
};

/// The last part of a number: "3.2" → 2; 0 where that is no number.
int lastPart(const std::string& number) {
    const std::string last = number.substr(number.rfind('.') + 1);
    return last.empty() || last.size() > 4 || last.find_first_not_of("0123456789") != std::string::npos
               ? 0
               : std::stoi(last);
}

/// A sentence with its likeness to every item.
struct Candidate {
    const WordingEntry* entry;
    std::vector<double> likeness;

    std::size_t likest() const {
        return static_cast<std::size_t>(std::max_element(likeness.begin(), likeness.end()) -
                                        likeness.begin());
    }
};

/// Sentences numbered 1, 2, 3 … one after the other.
using Run = std::vector<const Candidate*>;

std::vector<Run> runsOf(const std::vector<Candidate>& candidates) {
    std::vector<Run> runs;
    int last = 0;
    for (const Candidate& candidate : candidates) {
        const int number = lastPart(candidate.entry->number);
        if (runs.empty() || number != last + 1)
            runs.emplace_back();
        runs.back().push_back(&candidate);
        last = number;
    }
    return runs;
}

class Matcher {
public:
    explicit Matcher(const Framework& framework) : m_items(framework) {}

    WordingMatch match(const WordingSource& source);

private:
    double fits(const Run& run, const Area& area) const;
    void matchRuns(const std::vector<Run>& runs);
    void take(const Candidate& candidate, const Item* item);
    void leave(const Candidate& candidate, std::string reason);
    std::string doubtAbout(const Candidate& candidate, const Item* item) const;
    const Item* itemIn(const Area& area, int number) const;

    Items m_items;
    WordingMatch m_match;
    std::map<std::string, WordingPair> m_pairs; ///< item id → pair
};

const Item* Matcher::itemIn(const Area& area, int number) const {
    for (const Item& item : area.items)
        if (number > 0 && lastPart(item.number) == number)
            return &item;
    return nullptr;
}

/// How well a list fits an area: what its sentences have in common with the items of their numbers, beyond
/// what chance brings.
double Matcher::fits(const Run& run, const Area& area) const {
    double sum = 0;
    for (const Candidate* candidate : run) {
        const Item* item = itemIn(area, lastPart(candidate->entry->number));
        sum += (item == nullptr ? 0.0 : candidate->likeness[m_items.placeOf(item)]) - leastOfRun;
    }
    if (sum > 0 && run.front()->entry->heading == area.number)
        sum += headingBonus;
    return sum;
}

std::string Matcher::doubtAbout(const Candidate& candidate, const Item* item) const {
    const double own = candidate.likeness[m_items.placeOf(item)];
    const std::size_t likest = candidate.likest();
    if (candidate.likeness[likest] > own + clearlyLiker)
        return "it is numbered " + item->number + ", but reads more like " +
               m_items.framework.items()[likest]->number;
    if (own < leastLikeness)
        return "it is numbered " + item->number + ", but has too little in common with our wording of that";
    if (codePoints(candidate.entry->text) > longestText)
        return "it has more than " + std::to_string(longestText) + " characters";
    return {};
}

void Matcher::leave(const Candidate& candidate, std::string reason) {
    m_match.rest.push_back({*candidate.entry, std::move(reason)});
}

void Matcher::take(const Candidate& candidate, const Item* item) {
    if (std::string doubt = doubtAbout(candidate, item); !doubt.empty()) {
        leave(candidate, std::move(doubt));
        return;
    }
    const double likeness = candidate.likeness[m_items.placeOf(item)];
    const auto [pair, isNew] = m_pairs.emplace(
        item->id, WordingPair{item->id, candidate.entry->text, candidate.entry->place, likeness});
    if (!isNew)
        leave(candidate,
              "another sentence was taken for " + item->number + " already (" + pair->second.place + ")");
}

/// Lists and areas are laid beside each other in the order of both, so that the whole fits best: lists of
/// other things fall out, and a list without heading finds its area between its neighbours.
void Matcher::matchRuns(const std::vector<Run>& runs) {
    const auto& areas = m_items.framework.areas();
    const std::size_t rows = runs.size();
    const std::size_t columns = areas.size();
    std::vector<std::vector<double>> best(rows + 1, std::vector<double>(columns + 1, 0.0));
    std::vector<std::vector<double>> fit(rows, std::vector<double>(columns, 0.0));
    for (std::size_t i = 1; i <= rows; ++i)
        for (std::size_t j = 1; j <= columns; ++j) {
            fit[i - 1][j - 1] = fits(runs[i - 1], *areas[j - 1]);
            best[i][j] = std::max({best[i - 1][j], best[i][j - 1], best[i - 1][j - 1] + fit[i - 1][j - 1]});
        }
    std::size_t i = rows;
    std::size_t j = columns;
    std::vector<std::pair<std::size_t, std::size_t>> matched;
    while (i > 0 && j > 0) {
        if (fit[i - 1][j - 1] > 0 && best[i][j] == best[i - 1][j - 1] + fit[i - 1][j - 1])
            matched.emplace_back(--i, --j);
        else if (best[i][j] == best[i - 1][j])
            --i;
        else
            --j;
    }
    std::reverse(matched.begin(), matched.end());
    for (const auto& [run, area] : matched)
        for (const Candidate* candidate : runs[run]) {
            if (const Item* item = itemIn(*areas[area], lastPart(candidate->entry->number)))
                take(*candidate, item);
            else
                leave(*candidate,
                      "area " + areas[area]->number + " has no number " + candidate->entry->number);
        }
}

WordingMatch Matcher::match(const WordingSource& source) {
    m_match.problems = source.problems;
    const auto& items = m_items.framework.items();
    std::vector<Candidate> candidates;
    for (const WordingEntry& entry : source.entries) {
        const Likeness::Weights weights = m_items.likeness.weigh(entry.text);
        Candidate candidate{&entry, {}};
        for (const Likeness::Weights& ours : m_items.weights)
            candidate.likeness.push_back(Likeness::of(weights, ours));
        candidates.push_back(std::move(candidate));
    }
    std::vector<Candidate> listed; // numbered within their list only
    std::set<std::string> seen;
    for (Candidate& candidate : candidates) {
        const WordingEntry& entry = *candidate.entry;
        const auto item = std::find_if(items.begin(), items.end(), [&](const Item* each) {
            return each->number == entry.number || (source.isTable && each->id == entry.number);
        });
        const bool isWhole = source.isTable || entry.number.find('.') != std::string::npos;
        if (!isWhole)
            listed.push_back(std::move(candidate));
        else if (source.isTable && item == items.end())
            m_match.problems.push_back(
                {0, entry.place, "number-unknown", inQuotes(entry.number) + " is no number of this framework",
                 "use the numbers of its statements, such as " + items.front()->number});
        else if (source.isTable && !seen.insert(entry.number).second)
            m_match.problems.push_back({0, entry.place, "number-twice",
                                        inQuotes(entry.number) + " stands twice",
                                        "keep one sentence for each number"});
        else if (item != items.end())
            take(candidate, *item);
    }
    matchRuns(runsOf(listed));
    if (!m_match.problems.empty()) {
        WordingMatch refused;
        refused.problems = std::move(m_match.problems);
        return refused;
    }
    for (const Item* item : items) {
        if (const auto pair = m_pairs.find(item->id); pair != m_pairs.end())
            m_match.pairs.push_back(std::move(pair->second));
        else if (!item->text.empty())
            m_match.missing.push_back(item->id);
    }
    return std::move(m_match);
}

} // namespace

WordingMatch matchWording(const WordingSource& source, const Framework& framework) {
    return Matcher(framework).match(source);
}

} // namespace inclusion
