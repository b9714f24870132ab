#pragma once

#include "core/analysis/evidence_offers.h"
#include "core/audit/action.h"
#include "core/audit/evidence.h"
#include "core/audit/judgement.h"
#include "core/framework/framework.h"
#include "core/framework/source_type.h"

#include <QString>

/// The words of the window for values of core, in one place (vocabulary: docs/glossary.md).
namespace inclusion {

QString nameOf(SourceType type);
QString nameOf(ProgressState state);
QString nameOf(HighlightState state);
QString nameOf(Phase phase);
QString nameOf(ActionState state);
QString nameOf(Disclosure disclosure);
QString nameOf(Note::Kind kind);

/// The name of a kind of source where there is little room, as over a narrow column.
QString shortNameOf(SourceType type);

/// "Only documents stand behind this" and its fellows.
QString onlySourceText(SourceType type);

/// "2 pieces of evidence · 1 kind of source".
QString evidenceCountText(int pieces, int kinds);

/// How an item elsewhere, from which evidence is offered, stands to the one in view: "asks for the same".
QString nameOf(analysis::OfferRelation relation);

} // namespace inclusion
