#include "core/analysis/school_words.h"

#include <set>

namespace inclusion::analysis {

bool isSchoolWord(const std::string& word) {
    static const std::set<std::string, std::less<>> words = {
        "academy",     "access",       "action",       "admin",       "advisor",      "aid",
        "all",         "annual",       "april",        "area",        "art",          "assessment",
        "assistant",   "attendance",   "audit",        "august",      "autumn",       "band",
        "behaviour",   "board",        "book",         "business",    "care",         "caretaker",
        "chair",       "child",        "children",     "class",       "classroom",    "club",
        "code",        "committee",    "community",    "coordinator", "council",      "counsellor",
        "curriculum",  "data",         "day",          "december",    "deputy",       "design",
        "development", "director",     "drama",        "early",       "education",    "educational",
        "emotional",   "english",      "evidence",     "executive",   "family",       "february",
        "forum",       "foundation",   "framework",    "french",      "friday",       "geography",
        "governor",    "governors",    "group",        "guidance",    "head",         "headteacher",
        "health",      "high",         "history",      "home",        "hub",          "inclusion",
        "infant",      "inspector",    "january",      "july",        "june",         "junior",
        "key",         "language",     "lead",         "leader",      "leaders",      "leadership",
        "learner",     "learners",     "learning",     "lesson",      "level",        "lunch",
        "maker",       "management",   "manager",      "march",       "maths",        "mathematics",
        "may",         "meeting",      "member",       "mental",      "mentor",       "middle",
        "minutes",     "monday",       "music",        "need",        "needs",        "network",
        "november",    "nurse",        "nursery",      "nurture",     "occupational", "october",
        "officer",     "open",         "panel",        "parent",      "parents",      "pastoral",
        "phase",       "physical",     "plan",         "plans",       "policy",       "practice",
        "primary",     "principal",    "profile",      "profiles",    "progress",     "project",
        "provision",   "psychologist", "pupil",        "pupils",      "reading",      "reception",
        "records",     "register",     "report",       "reports",     "resource",     "review",
        "reviews",     "room",         "safeguarding", "saturday",    "school",       "science",
        "secondary",   "send",         "senior",       "september",   "service",      "services",
        "social",      "spanish",      "speech",       "spring",      "staff",        "stage",
        "strategy",    "student",      "students",     "study",       "subject",      "summer",
        "sunday",      "support",      "survey",       "teacher",     "teachers",     "teaching",
        "team",        "term",         "therapist",    "therapy",     "thursday",     "tracking",
        "training",    "transition",   "trust",        "tuesday",     "unit",         "voice",
        "walk",        "wednesday",    "week",         "wellbeing",   "work",         "workshop",
        "writing",     "year",         "years",        "young"};
    return words.contains(word);
}

} // namespace inclusion::analysis
