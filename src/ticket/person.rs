//! A person, and whether they are an agent or a customer.

/// Which side a person is on. It decides whose words can set a severity or claim a case.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Role {
    /// Somebody who asks for help.
    Customer,
    /// An agent, a light agent or an admin.
    Agent,
    /// Could not be told: treated as a customer, who can claim less.
    #[default]
    Unknown,
}

/// A person on the ticket.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Person {
    /// Zendesk's id.
    pub id: Option<u64>,
    /// As shown in Zendesk; may be empty.
    pub name: String,
    /// The side.
    pub role: Role,
}

/// A group of agents. A group is never an owner.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Group {
    /// Zendesk's id; none when only the page's words are known.
    pub id: Option<u64>,
    /// As shown in Zendesk.
    pub name: String,
}
