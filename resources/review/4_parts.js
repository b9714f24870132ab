// Building blocks. Text is put in as text only: whatever a pack or a comment says, it is never markup.

const sourceTypes = {'document': 'Document', 'data': 'Data', 'observation': 'Observation or learning walk',
  'work-scrutiny': 'Work scrutiny', 'learner-voice': 'Learner voice', 'parent-voice': 'Parent and carer voice',
  'staff-voice': 'Staff voice', 'governor': 'Governor', 'external-review': 'External review', 'meeting': 'Meeting'};
const progressWords = {'not-started': 'Not started', 'in-progress': 'In progress', 'ready-for-review': 'Ready for review',
  'agreed': 'Agreed by the leaders'};
const actionWords = {'planned': 'Planned', 'in-progress': 'In progress', 'done': 'Done', 'stopped': 'Stopped'};
const highlightWords = {'not-yet': 'Not yet evidenced', 'partly': 'Partly evidenced', 'fully': 'Fully evidenced'};
const stanceWords = {agree: 'I agree', question: 'I have a question', challenge: 'I challenge this'};

function el(tag, attributes, ...children) {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes || {})) {
    if (value === true) node.setAttribute(name, '');
    else if (value !== false && value !== undefined) node.setAttribute(name, value);
  }
  for (const child of children.flat(Infinity))
    if (child !== null && child !== undefined && child !== '') node.append(child);
  return node;
}

// What people wrote: kept apart from the writing direction of its surroundings.
const said = (text, tag = 'p') => text ? el(tag, {class: 'said', dir: 'auto'}, text) : null;
const saidList = (texts) => texts.length ? el('ul', {}, texts.map((each) => said(each, 'li'))) : null;
const day = (iso) => iso ? new Date(iso + 'T12:00:00').toLocaleDateString('en-GB',
  {day: 'numeric', month: 'long', year: 'numeric'}) : '';
const counted = (count, word) => `${count} ${word}${count === 1 ? '' : 's'}`;
const labelOf = (subject) => (subject.number ? subject.number + ' ' : '') + subject.title;

function glyph(rank, count) {
  return el('span', {class: 'glyph', 'aria-hidden': 'true'},
    Array.from({length: count}, (_, i) => el('i', {class: i < rank ? 'full' : ''})));
}

function judgementPart(content, subject, heading) {
  const scale = content.scales.find((each) => each.id === subject.scaleId);
  if (!scale) return null;
  const rank = scale.levels.findIndex((each) => each.id === subject.levelId);
  return [el(heading, {}, 'Judgement'),
    el('p', {class: 'judgement'}, rank < 0 ? 'Not judged yet' : [glyph(rank + 1, scale.levels.length),
      scale.levels[rank].title], el('span', {class: 'badge'}, progressWords[subject.state] || '')),
    rank >= 0 && !subject.rationale ? el('p', {class: 'note'}, 'No reason is given.') : null,
    subject.rationale ? [el(heading, {}, 'Why'), said(subject.rationale)] : null];
}

// What is evidenced stands open; the rest of what levels look like is one press away.
function descriptorPart(content, subject, heading, all) {
  if (!subject.descriptors.length) return null;
  const levels = content.scales.flatMap((scale) => scale.levels);
  const ordered = levels.flatMap((level) => subject.descriptors.filter((each) => each.levelId === level.id)
    .map((each) => ({level, ...each})));
  const marked = ordered.filter((each) => each.state !== 'not-yet');
  const block = (each) => el('div', {class: 'descriptor ' + each.state},
    el('p', {}, el('strong', {}, each.level.title), ' – ', highlightWords[each.state]), said(each.text));
  return [el(heading, {}, 'What the school can show'),
    marked.length ? marked.map(block) : el('p', {class: 'note'}, 'Nothing is marked as evidenced yet.'),
    all ? el('details', {}, el('summary', {}, `What each level looks like (${marked.length} of ` +
      `${counted(ordered.length, 'point')} evidenced)`), ordered.map(block)) : null];
}

function evidencePart(content, subject, heading) {
  const left = subject.evidenceLeftOut;
  if (!subject.evidence.length && !left) return [el(heading, {}, 'Evidence'), el('p', {class: 'note'}, 'None is recorded.')];
  return [el(heading, {}, 'Evidence'), el('ul', {}, subject.evidence.map((use) => {
    const piece = content.evidence[use.piece];
    return el('li', {}, said(piece.title, 'span'), ' ', el('span', {class: 'muted'},
      `(${[sourceTypes[piece.sourceType], day(piece.date)].filter(Boolean).join(', ')})`), said(use.shows || piece.summary));
  })), left ? el('p', {class: 'note'}, `${counted(left, 'piece')} of evidence ${left === 1 ? 'stays' : 'stay'} in the school.`)
    : null];
}

// The facts of one item, area or overall judgement, with headings that fit below `level`; with `all`, what every level
// looks like goes along, folded.
function subjectFacts(content, subject, level, all) {
  const heading = 'h' + (level + 1);
  return [subject.provenance === 'project' ? el('p', {class: 'note'}, 'Written anew, not by the publisher.') : null,
    said(subject.text), judgementPart(content, subject, heading),
    subject.description ? [el(heading, {}, 'What happens now'), said(subject.description)] : null,
    subject.strengths.length ? [el(heading, {}, 'Strengths'), saidList(subject.strengths)] : null,
    subject.developments.length ? [el(heading, {}, 'To develop'), saidList(subject.developments)] : null,
    subject.remarks.length ? [el(heading, {}, 'Notes'), saidList(subject.remarks)] : null,
    descriptorPart(content, subject, heading, all), evidencePart(content, subject, heading)];
}

function profileTable(content, areas, caption) {
  const items = areas.flatMap((area) => area.items).filter((item) => item.scaleId);
  return content.scales.filter((scale) => items.some((item) => item.scaleId === scale.id)).map((scale) => {
    const on = items.filter((item) => item.scaleId === scale.id);
    const row = (title, count) => el('tr', {}, el('th', {scope: 'row'}, title), el('td', {}, String(count), ' ',
      el('span', {class: 'marks', 'aria-hidden': 'true'}, '■'.repeat(count))));
    return el('table', {}, el('caption', {}, caption), el('thead', {}, el('tr', {}, el('th', {scope: 'col'}, 'Level'),
      el('th', {scope: 'col'}, 'Statements'))), el('tbody', {}, scale.levels.map((level) =>
      row(level.title, on.filter((item) => item.levelId === level.id).length)),
    row('Not judged yet', on.filter((item) => !scale.levels.some((level) => level.id === item.levelId)).length)));
  });
}

// The words of the glossary that the texts of an area use.
function wordsUsed(content, area) {
  const text = JSON.stringify([area.whole, area.overall, area.items]);
  return content.glossary.filter((entry) => {
    const escaped = entry.term.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`(^|[^\\p{L}])${escaped}s?($|[^\\p{L}])`, entry.term === entry.term.toUpperCase() ? 'u' : 'iu').test(text);
  });
}

function glossaryList(entries) {
  return el('dl', {}, entries.map((entry) => [el('dt', {}, el('strong', {}, entry.term), entry.expansion ? ' – ' + entry.expansion : ''),
    el('dd', {}, entry.meaning)]));
}
