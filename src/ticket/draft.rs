//! What is in the composer and not sent yet.

/// Where the composer's text would go.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Channel {
    /// The customer will read it.
    #[default]
    Public,
    /// Agents only.
    Internal,
}

/// Text in the composer, not yet submitted. Always an agent's words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// Plain text.
    pub text: String,
    /// Where it would go.
    pub channel: Channel,
}
