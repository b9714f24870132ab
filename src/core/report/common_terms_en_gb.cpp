#include "core/report/text_table.h"

namespace inclusion::report {

/// Short forms that schools in England write without a second thought. A framework's own glossary goes
/// before.
std::vector<GlossaryEntry> commonTerms() {
    return {
        {"ADHD", "Attention deficit hyperactivity disorder", ""},
        {"AP", "Alternative provision", "Education outside the usual school, arranged for a time."},
        {"APDR", "Assess, plan, do, review", "The steps of support, repeated as needs change."},
        {"ASD", "Autism spectrum disorder", "A diagnosis; many people simply say autism."},
        {"CAMHS", "Child and adolescent mental health services", ""},
        {"CEO", "Chief executive officer", ""},
        {"CPD", "Continuing professional development", "Training and learning of staff."},
        {"CPOMS", "", "A widely used program in which schools record concerns about children."},
        {"DHT", "Deputy headteacher", ""},
        {"DSL", "Designated safeguarding lead", "Who leads on keeping children safe."},
        {"EAL", "English as an additional language", ""},
        {"EBSA", "Emotionally based school avoidance", "When distress keeps a child from school."},
        {"ECT", "Early career teacher", "A teacher in the first two years."},
        {"EEF", "Education Endowment Foundation", "A charity that gathers research on what helps learning."},
        {"EHC", "Education, health and care", ""},
        {"EHCP", "Education, health and care plan", "The legal document that says what support a child has."},
        {"ELSA", "Emotional literacy support assistant", "A trained assistant who supports feelings."},
        {"EP", "Educational psychologist", ""},
        {"EYFS", "Early years foundation stage", "From birth to the end of Reception."},
        {"FSM", "Free school meals", ""},
        {"HLTA", "Higher level teaching assistant", ""},
        {"HT", "Headteacher", ""},
        {"IEP", "Individual education plan", ""},
        {"INSET", "In-service training", "Training days for staff."},
        {"KS", "Key stage", ""},
        {"LA", "Local authority", ""},
        {"LSA", "Learning support assistant", ""},
        {"MAT", "Multi-academy trust", "A group of schools run together."},
        {"NQT", "Newly qualified teacher", ""},
        {"OAP", "Ordinarily available provision", "Support that every school is expected to offer."},
        {"OT", "Occupational therapist", ""},
        {"PE", "Physical education", ""},
        {"PEP", "Personal education plan", "The school plan of a child in care."},
        {"PP", "Pupil premium", "Extra funding for disadvantaged children."},
        {"PPA", "Planning, preparation and assessment", "A teacher's time for these."},
        {"PRU", "Pupil referral unit", "A school for children who cannot attend another for now."},
        {"PSHE", "Personal, social, health and economic education", ""},
        {"PTA", "Parent teacher association", ""},
        {"RE", "Religious education", ""},
        {"RSA", "Royal Society of Arts", "A charity that works for change in society."},
        {"SALT", "Speech and language therapist", ""},
        {"SEMH", "Social, emotional and mental health", "One of the four broad areas of need."},
        {"SEN", "Special educational needs", ""},
        {"SENCO", "Special educational needs co-ordinator", "The teacher who leads on support."},
        {"SEND", "Special educational needs and disabilities", ""},
        {"SENDCO", "Special educational needs and disabilities co-ordinator", "Another name for the SENCO."},
        {"SLT", "Senior leadership team", ""},
        {"TA", "Teaching assistant", ""},
        {"TAC", "Team around the child", "The people who support one child, meeting together."},
        {"UPS", "Upper pay scale", ""},
    };
}

} // namespace inclusion::report
