/** A ticket that went back and forth for weeks. */

/** @type {[number, string, string, boolean?][]} author, when, what, internal */
const talk = [
  [8002, '2026-10-12T09:00', 'Our monthly CSV export has gaps: some rows have no "region" although the dashboard shows one. We noticed it when finance could not match the totals for September.'],
  [9002, '2026-10-12T11:20', 'Hi Dev, thanks for letting us know. Which dashboard do you export, and how many rows are concerned?'],
  [8002, '2026-10-12T13:02', 'It is "Sales by region, monthly". 214 of 9,870 rows have no region.'],
  [9002, '2026-10-13T08:45', 'Thank you. Could you send us the file?'],
  [8002, '2026-10-13T09:10', 'It holds customer names, so I cannot. I can send the row numbers: they are all between 4,000 and 4,300.'],
  [9002, '2026-10-13T15:30', 'That helps. I have made an export of a test workspace and see no gaps there.'],
  [9002, '2026-10-13T15:34', 'Tried with 500 rows in support-lab-2: no gaps. Passing to Tier 2.', true],
  [9003, '2026-10-14T08:05', 'Hi Dev, Priya here, I have taken this over from Tom. Do the rows without a region have anything in common?'],
  [8002, '2026-10-14T10:40', 'Yes! They are all from stores that were moved to another region during September.'],
  [9003, '2026-10-14T12:15', 'That is a very good lead. I moved a store between regions in the lab and exported: its rows lose the region, every time.'],
  [9003, '2026-10-14T12:22', 'Reproduced on 8.13.7: 1. create a store in region A, 2. add sales, 3. move it to region B in the middle of the month, 4. export the month as CSV. Expected: region B (or A) in each row. Actual: empty.', true],
  [8002, '2026-10-15T07:30', 'Great. When will it be mended? Finance closes the quarter on the 30th.'],
  [9003, '2026-10-15T09:00', 'I have no date yet. Until then, the XLSX export does fill the region; I checked it with the same store.'],
  [8002, '2026-10-15T09:41', 'XLSX works for us, thank you. Finance can live with that for now.'],
  [9003, '2026-10-20T08:00', 'No news from Engineering yet; I asked again this morning.', true],
  [8002, '2026-10-27T16:12', 'Any news?'],
  [9003, '2026-10-28T08:10', 'Not yet, I am sorry. I will write again on Monday at the latest.'],
  [8002, '2026-11-03T09:30', 'It is Tuesday :)'],
  [9003, '2026-11-03T10:02', 'You are right, I apologise. It is planned for 8.15. I have asked for a date.'],
  [9003, '2026-11-03T10:05', 'Jonas, could you look? Customer has asked three times now.', true],
  [9004, '2026-11-04T13:50', 'The join takes the region valid at the end of the month and finds none after a move. Same export service as #1001, other code path.', true],
  [8002, '2026-11-16T08:05', 'We saw the same gaps for October. 187 rows this time. XLSX is fine again.'],
  [9003, '2026-11-16T09:15', 'Thank you for checking. That fits what we found: stores moved during the month.'],
  [8002, '2026-11-23T11:11', 'Who is working on this now? We would like a name and a date.'],
];

export default {
  id: 1009,
  about: 'Long: six weeks, two hand-overs inside Support, the facts scattered over two dozen comments.',
  subject: 'CSV export leaves the region empty for some rows',
  requester: 8002,
  organization: 7002,
  group: 4002,
  assignee: 9003,
  status: 'open',
  priority: 'normal',
  type: 'problem',
  tags: ['exports', 'csv', 'haldenrowe', 'q4', 'finance', 'needs_date', 'follow_up', 'workaround_given'],
  fields: { 360006: 'area_exports', 360003: '8.13.7', 360007: true, 360009: 'Export as XLSX instead of CSV.' },
  history: [
    { at: '2026-10-13T15:35:00Z', by: 9002, field: 'group_id', from: 4001, to: 4002 },
    { at: '2026-10-14T08:04:00Z', by: 9003, field: 'assignee_id', from: 9002, to: 9003 },
  ],
  comments: talk.map(([by, at, text, internal]) => ({ by, at: `${at}:00Z`, via: by > 9000 ? 'web' : 'email', public: !internal, html: `<p>${text}</p>` })),
};
