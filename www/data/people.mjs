// The people of Larkfield Metrics, an invented company, and its customers.

export const organizations = [
  { id: 7001, name: 'Pinemoor Logistics', domain_names: ['pinemoor.example'] },
  { id: 7002, name: 'Halden & Rowe', domain_names: ['haldenrowe.example'] },
  { id: 7003, name: 'Osprey Dental Group', domain_names: ['ospreydental.example'] },
  { id: 7004, name: 'Brightwell Foods', domain_names: ['brightwell.example'] },
  { id: 7005, name: 'Cobalt Ferries', domain_names: ['cobaltferries.example'] },
];

export const groups = [
  { id: 4001, name: 'Support Tier 1', members: [9001, 9002] },
  { id: 4002, name: 'Support Tier 2', members: [9001, 9003] },
  { id: 4003, name: 'Tier 3', members: [9004] },
  { id: 4004, name: 'Engineering', members: [9005, 9006] },
];

/** @type {[number, string, string, 'agent' | 'admin' | 'end-user', number | null][]} */
const list = [
  [9001, 'Ana Prieto', 'ana@larkfield.example', 'agent', null],
  [9002, 'Tom Okafor', 'tom@larkfield.example', 'agent', null],
  [9003, 'Priya Raman', 'priya@larkfield.example', 'agent', null],
  [9004, 'Jonas Weld', 'jonas@larkfield.example', 'agent', null],
  [9005, 'Mei Lindqvist', 'mei@larkfield.example', 'agent', null],
  [9006, 'Sam Duarte', 'sam@larkfield.example', 'admin', null],
  [8001, 'Rosa Calloway', 'rosa.calloway@pinemoor.example', 'end-user', 7001],
  [8002, 'Dev Halden', 'dev@haldenrowe.example', 'end-user', 7002],
  [8003, 'Marta Nowak', 'm.nowak@ospreydental.example', 'end-user', 7003],
  [8004, 'Leon Abara', 'leon@brightwell.example', 'end-user', 7004],
  [8005, 'Ingrid Sørlie', 'ingrid@cobaltferries.example', 'end-user', 7005],
  [8006, 'Yusuf Demir', 'yusuf@brightwell.example', 'end-user', 7004],
  [8007, '<b>Robert</b> \u202eelbaT\u202c', 'robert@haldenrowe.example', 'end-user', 7002],
];

/** Users in Zendesk's shape. */
export const users = list.map(([id, name, email, role, organization_id]) => ({
  id,
  url: `/api/v2/users/${id}.json`,
  name,
  email,
  created_at: '2025-02-11T08:30:00Z',
  updated_at: '2026-11-02T10:00:00Z',
  time_zone: 'London',
  locale: 'en-US',
  role,
  verified: true,
  active: true,
  suspended: false,
  alias: '',
  signature: '',
  phone: null,
  photo: null,
  tags: [],
  organization_id,
  default_group_id: groups.find((group) => group.members.includes(id))?.id ?? null,
}));

/** The agent who is signed in. */
export const ME = 9001;

/** What Zendesk answers for nobody: status 200 and an id of null. */
export const anonymous = {
  id: null,
  url: null,
  name: 'Anonymous user',
  email: 'invalid@example.com',
  role: 'end-user',
  verified: false,
  active: false,
  organization_id: null,
  default_group_id: null,
};
