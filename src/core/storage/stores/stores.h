#pragma once

#include "core/storage/stores/action_store.h"
#include "core/storage/stores/attachment_store.h"
#include "core/storage/stores/audit_store.h"
#include "core/storage/stores/carried_store.h"
#include "core/storage/stores/evidence_bank_store.h"
#include "core/storage/stores/evidence_store.h"
#include "core/storage/stores/fact_store.h"
#include "core/storage/stores/history_store.h"
#include "core/storage/stores/judgement_store.h"
#include "core/storage/stores/meeting_store.h"
#include "core/storage/stores/note_store.h"
#include "core/storage/stores/report_look_store.h"
#include "core/storage/stores/review_store.h"
#include "core/storage/stores/school_framework_store.h"
#include "core/storage/stores/search_index.h"
#include "core/storage/stores/setting_store.h"

namespace inclusion {

/// All stores of one open file. They read and write within whatever transaction is open.
struct Stores {
    explicit Stores(sqlite::Connection& connection)
        : setting(connection), audits(connection), judgements(connection), notes(connection),
          evidence(connection), bank(connection), attachments(connection), actions(connection),
          carried(connection), reviews(connection), history(connection), schoolFrameworks(connection),
          schoolWordings(connection), search(connection), facts(connection), meetings(connection),
          looks(connection) {}

    SettingStore setting;
    AuditStore audits;
    JudgementStore judgements;
    NoteStore notes;
    EvidenceStore evidence;
    EvidenceBankStore bank;
    AttachmentStore attachments;
    ActionStore actions;
    CarriedStore carried;
    ReviewStore reviews;
    HistoryStore history;
    SchoolFrameworkStore schoolFrameworks;
    SchoolWordingStore schoolWordings;
    SearchIndex search;
    FactStore facts;
    MeetingStore meetings;
    ReportLookStore looks;
};

} // namespace inclusion
