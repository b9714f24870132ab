#pragma once

#include "core/analysis/review_rhythm.h"

#include <QString>

#include <vector>

namespace inclusion {

/// "once each half-term", and its fellows.
QString rhythmText(ReviewRhythm rhythm);

/// "Autumn, first half": a half-term by its place in the school year, 0 to 5.
QString halfTermName(std::size_t place);

/// The time in which a review meeting is due: "Autumn, first half", "Spring term", "March 2027", "This year".
QString dueName(const analysis::DueMeeting& due, ReviewRhythm rhythm);

/// "2 Nov to 18 Dec 2026".
QString daysText(Date first, Date last);

/// Whether a meeting was held, is due, is to come or is missing.
QString nameOf(analysis::DueMeeting::State state);

/// What comes next, in a sentence: the meeting that is due now, the one after, or what is missing.
QString nextReviewText(const analysis::ReviewCalendar& calendar);

} // namespace inclusion
