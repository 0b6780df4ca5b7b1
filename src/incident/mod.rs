//! An ongoing incident: severity, response, and what to tell the customer and when.

pub mod began;
mod blame;
pub mod claim;
pub mod clock;
pub mod compose;
pub mod facts;
mod gap;
mod pages;
mod plain;
mod questions;
pub mod response;
pub mod severity;
mod speculation;
pub mod steps;
pub mod update;
pub mod wording;

pub use pages::PAGES;
