/** The customer did their part; Support has not done its own. The main sample. */
export default {
  id: 1002,
  about: 'Middling: the customer describes it well, but nobody said how bad it is, who owns it or what was tried.',
  subject: 'Dashboard shows yesterday\'s numbers after midnight',
  requester: 8004,
  organization: 7004,
  group: 4001,
  status: 'open',
  priority: 'normal',
  type: 'incident',
  tags: ['dashboards'],
  fields: { 360006: 'area_dashboards', 360004: 'Chrome 141, Windows 11, US (Ohio)' },
  comments: [
    {
      by: 8004,
      at: '2026-11-23T13:05:00Z',
      html: `<p>Hello Larkfield team,</p>
<p>our "Store floor" dashboard keeps showing yesterday's numbers after midnight. It only changes to today when somebody reloads the page.</p>
<p>To see it:</p>
<ol><li>Open the Store floor dashboard on the wall screen at about 23:50</li><li>Leave it open past midnight</li><li>Look at the "Today" tile at 00:10</li></ol>
<p>I expected the "Today" tile to start at zero for the new day. Instead it still shows the total of the day before, and the date above it is the old one too.</p>
<p>We are on version 8.14.1. The clock of the screen is right.</p>
<p>Kind regards,<br>Leon Abara<br>Brightwell Foods</p>
<p class="signature"><img src="{{file 0}}" alt="Brightwell Foods" width="120" height="28"><br>Brightwell Foods · 14 Quay Street · Leave the planet a little greener: think before you print.</p>`,
      files: [{ file_name: 'brightwell-logo.png', content_type: 'image/png', size: 3871, width: 120, height: 28, inline: true, shows: 'Brightwell' }],
    },
    {
      by: 9001,
      at: '2026-11-23T14:20:00Z',
      via: 'web',
      html: `<p>Hi Leon, thank you for writing this down so clearly. Could you send us a picture of the screen the next time you see it?</p><p>Kind regards,<br>Ana</p>`,
    },
    {
      by: 8004,
      at: '2026-11-24T07:12:00Z',
      html: `<p>Here it is, taken this morning at ten past twelve.</p>
<blockquote class="gmail_quote"><p>On Mon, 23 Nov 2026 at 14:20, Larkfield Support wrote:</p><p>Hi Leon, thank you for writing this down so clearly. Could you send us a picture of the screen the next time you see it?</p></blockquote>`,
      files: [{ file_name: 'store-floor-after-midnight.png', content_type: 'image/png', size: 211873, width: 1920, height: 1080, shows: 'Today: 18,442 (Nov 22)' }],
    },
    {
      by: 9001,
      at: '2026-11-24T07:40:00Z',
      via: 'web',
      public: false,
      html: `<p>Looks like a real bug to me, passing it on to Engineering.</p>`,
    },
  ],
};
