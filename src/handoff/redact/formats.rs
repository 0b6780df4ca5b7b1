//! The formats of keys that their providers publish, in one table.
//!
//! Sources: the providers' own pages on their token formats, the list of GitHub's secret-scanning partners
//! (docs.github.com, "Supported secret scanning patterns"), and the lengths recorded in the rules of gitleaks
//! (github.com/gitleaks/gitleaks, MIT). Lengths are kept a little wider than published where a provider says
//! that they may change.

use super::alphabet::Alphabet::{self, Alnum, Base64, Dotted, Hex, Word};

/// A provider's format.
#[derive(Clone, Copy, Debug)]
pub(super) struct Format {
    /// How it begins.
    pub prefix: &'static str,
    /// What follows.
    pub alphabet: Alphabet,
    /// How many characters follow: at least, at most.
    pub length: (usize, usize),
}

const fn key(prefix: &'static str, alphabet: Alphabet, least: usize, most: usize) -> Format {
    Format { prefix, alphabet, length: (least, most) }
}

/// Every format, by prefix. Where one prefix begins another, the longer stands first.
pub(super) static FORMATS: &[Format] = &[
    // 1Password service accounts: developer.1password.com/docs/service-accounts
    key("ops_eyJ", Base64, 200, 2_000),
    // Adafruit IO: io.adafruit.com/api/docs
    key("aio_", Alnum, 28, 28),
    // age: age-encryption.org/v1
    key("AGE-SECRET-KEY-1", Alnum, 58, 58),
    // Alibaba Cloud access key ids: alibabacloud.com/help/en/ram
    key("LTAI", Alnum, 16, 22),
    // Anthropic: docs.anthropic.com/en/api/admin-api/apikeys
    key("sk-ant-", Word, 80, 130),
    // Artifactory: jfrog.com/help (API keys, reference tokens)
    key("AKCp", Alnum, 69, 69),
    key("cmVmd", Alnum, 59, 59),
    // Atlassian, Cloud and Bitbucket: support.atlassian.com (API tokens, app passwords)
    key("ATATT3", Dotted, 120, 260),
    key("ATCTT3", Dotted, 120, 260),
    key("ATBB", Dotted, 28, 36),
    // AWS access key ids: docs.aws.amazon.com/IAM/latest/UserGuide/reference_identifiers.html
    key("AKIA", Alnum, 16, 16),
    key("ASIA", Alnum, 16, 16),
    key("ABIA", Alnum, 16, 16),
    key("ACCA", Alnum, 16, 16),
    // AWS Bedrock: docs.aws.amazon.com/bedrock (API keys)
    key("ABSK", Base64, 100, 280),
    // Brevo: developers.brevo.com
    key("xkeysib-", Word, 80, 84),
    key("xsmtpsib-", Word, 80, 84),
    // Buildkite: buildkite.com/docs/apis/managing-api-tokens
    key("bkua_", Hex, 40, 40),
    // CircleCI: circleci.com/docs/managing-api-tokens
    key("CCIPAT_", Word, 60, 70),
    key("CCIPRJ_", Word, 60, 70),
    // Clojars: github.com/clojars/clojars-web/wiki/Deploy-Tokens
    key("CLOJARS_", Alnum, 60, 60),
    // Cloudflare origin keys: developers.cloudflare.com/ssl/origin-configuration/origin-ca
    key("v1.0-", Word, 171, 171),
    // Contentful: contentful.com/developers/docs/references/authentication
    key("CFPAT-", Word, 40, 50),
    // Databricks: docs.databricks.com/dev-tools/auth/pat
    key("dapi", Hex, 32, 32),
    // DigitalOcean: docs.digitalocean.com/reference/api/create-personal-access-token
    key("dop_v1_", Hex, 64, 64),
    key("doo_v1_", Hex, 64, 64),
    key("dor_v1_", Hex, 64, 64),
    // Docker: docs.docker.com/security/for-developers/access-tokens
    key("dckr_pat_", Word, 24, 40),
    key("dckr_oat_", Word, 24, 40),
    // Doppler: docs.doppler.com/reference/auth-token-formats
    key("dp.pt.", Alnum, 40, 44),
    key("dp.st.", Dotted, 40, 80),
    key("dp.ct.", Alnum, 40, 44),
    key("dp.sa.", Alnum, 40, 44),
    key("dp.scim.", Alnum, 40, 44),
    // Dropbox: developers.dropbox.com/oauth-guide
    key("sl.", Dotted, 130, 1_500),
    // Duffel: duffel.com/docs/api/overview/making-requests
    key("duffel_test_", Word, 43, 43),
    key("duffel_live_", Word, 43, 43),
    // Dynatrace: docs.dynatrace.com (token format: dt0c01, public part, secret part)
    key("dt0c01.", Dotted, 89, 89),
    key("dt0s01.", Dotted, 89, 89),
    // EasyPost: docs.easypost.com/docs/authentication
    key("EZAK", Alnum, 54, 54),
    key("EZTK", Alnum, 54, 54),
    // Facebook: developers.facebook.com/docs/facebook-login/guides/access-tokens
    key("EAAM", Alnum, 100, 300),
    key("EAAC", Alnum, 100, 300),
    // Figma: figma.com/developers/api#access-tokens
    key("figd_", Word, 40, 48),
    // Flutterwave: developer.flutterwave.com/docs
    key("FLWSECK_TEST-", Word, 12, 40),
    key("FLWSECK-", Word, 32, 60),
    // Fly.io: fly.io/docs/security/tokens
    key("fo1_", Word, 43, 43),
    key("fm1a_", Base64, 100, 4_000),
    key("fm1r_", Base64, 100, 4_000),
    key("fm2_", Base64, 100, 4_000),
    // Frame.io: developer.frame.io
    key("fio-u-", Word, 64, 64),
    // GitHub: docs.github.com/authentication (About authentication, token formats)
    key("github_pat_", Word, 60, 100),
    key("ghp_", Alnum, 36, 251),
    key("gho_", Alnum, 36, 251),
    key("ghu_", Alnum, 36, 251),
    key("ghs_", Alnum, 36, 251),
    key("ghr_", Alnum, 36, 251),
    // GitLab: docs.gitlab.com/security/tokens (token prefixes)
    key("glpat-", Dotted, 20, 300),
    key("gldt-", Dotted, 20, 64),
    key("glrt-", Dotted, 20, 64),
    key("glrtr-", Dotted, 20, 64),
    key("glptt-", Dotted, 20, 64),
    key("glcbt-", Dotted, 20, 64),
    key("glft-", Dotted, 20, 64),
    key("glsoat-", Dotted, 20, 64),
    key("glimt-", Dotted, 20, 64),
    key("glagent-", Dotted, 20, 64),
    key("gloas-", Dotted, 20, 80),
    key("GR1348941", Word, 20, 20),
    // Google: cloud.google.com/docs/authentication/api-keys, developers.google.com/identity/protocols/oauth2
    key("AIza", Word, 35, 35),
    key("GOCSPX-", Word, 28, 28),
    key("ya29.", Word, 20, 2_000),
    key("1//0", Word, 38, 120),
    // Grafana: grafana.com/docs/grafana/latest/administration/service-accounts
    key("glsa_", Word, 41, 41),
    key("glc_", Base64, 32, 400),
    // Groq: console.groq.com/docs
    key("gsk_", Alnum, 52, 52),
    // HashiCorp Vault: developer.hashicorp.com/vault/docs/concepts/tokens
    key("hvs.", Word, 24, 160),
    key("hvb.", Word, 100, 400),
    key("hvr.", Word, 24, 160),
    // Heroku: devcenter.heroku.com/articles/authentication
    key("HRKU-", Word, 36, 70),
    // HubSpot: developers.hubspot.com/docs/api/private-apps
    key("pat-na1-", Word, 36, 36),
    key("pat-eu1-", Word, 36, 36),
    // Airtable personal access tokens: airtable.com/developers/web/api/authentication (id, dot, 64 hex)
    key("pat", Dotted, 79, 79),
    // Hugging Face: huggingface.co/docs/hub/security-tokens
    key("hf_", Alnum, 34, 40),
    key("api_org_", Alnum, 34, 40),
    // Infracost: infracost.io/docs
    key("ico-", Alnum, 32, 32),
    // Linear: linear.app/developers
    key("lin_api_", Alnum, 40, 48),
    key("lin_oauth_", Hex, 64, 64),
    // Mailgun: documentation.mailgun.com
    key("key-", Hex, 32, 32),
    // Mapbox secret tokens: docs.mapbox.com/help/dive-deeper/access-tokens
    key("sk.eyJ", Dotted, 60, 200),
    // New Relic: docs.newrelic.com/docs/apis/intro-apis/new-relic-api-keys
    key("NRAK-", Alnum, 27, 27),
    key("NRJS-", Hex, 19, 19),
    key("NRII-", Word, 32, 32),
    key("NRRA-", Hex, 42, 42),
    // Netlify: docs.netlify.com/api/get-started
    key("nfp_", Alnum, 36, 40),
    // Notion: developers.notion.com/docs/authorization
    key("ntn_", Alnum, 40, 50),
    key("secret_", Alnum, 43, 43),
    // npm: docs.npmjs.com/about-access-tokens
    key("npm_", Alnum, 36, 36),
    // NuGet: learn.microsoft.com/nuget/nuget-org/scoped-api-keys
    key("oy2", Alnum, 43, 43),
    // Octopus Deploy: octopus.com/docs/octopus-rest-api
    key("API-", Alnum, 26, 34),
    // OpenAI: platform.openai.com/docs/api-reference/authentication
    key("sk-proj-", Word, 40, 200),
    key("sk-svcacct-", Word, 40, 200),
    key("sk-admin-", Word, 40, 200),
    key("sk-or-v1-", Hex, 64, 64),
    key("sk-", Alnum, 32, 64),
    // Perplexity: docs.perplexity.ai
    key("pplx-", Alnum, 48, 56),
    // Plaid: plaid.com/docs/api/tokens
    key("access-sandbox-", Word, 36, 36),
    key("access-development-", Word, 36, 36),
    key("access-production-", Word, 36, 36),
    // PlanetScale: planetscale.com/docs/concepts/api
    key("pscale_tkn_", Dotted, 32, 64),
    key("pscale_oauth_", Dotted, 32, 64),
    key("pscale_pw_", Dotted, 32, 64),
    // Postman: learning.postman.com/docs/developer/postman-api/authentication
    key("PMAK-", Word, 59, 59),
    // Prefect: docs.prefect.io
    key("pnu_", Alnum, 36, 36),
    // Pulumi: pulumi.com/docs/pulumi-cloud/access-management/access-tokens
    key("pul-", Hex, 40, 40),
    // PyPI: docs.pypi.org, macaroons of pypi.org and test.pypi.org
    key("pypi-AgEIcHlwaS5vcmc", Word, 50, 1_000),
    key("pypi-AgENdGVzdC5weXBpLm9yZ", Word, 50, 1_000),
    // ReadMe: docs.readme.com
    key("rdme_", Alnum, 70, 70),
    // Replicate: replicate.com/docs/reference/http
    key("r8_", Alnum, 37, 37),
    // RubyGems: guides.rubygems.org/api-key-scopes
    key("rubygems_", Hex, 48, 48),
    // Scalingo: developers.scalingo.com
    key("tk-us-", Word, 48, 48),
    // SendGrid: docs.sendgrid.com/ui/account-and-settings/api-keys (22, dot, 43)
    key("SG.", Dotted, 60, 70),
    // Sentry: docs.sentry.io/account/auth-tokens
    key("sntrys_", Base64, 60, 500),
    key("sntryu_", Hex, 64, 64),
    // Shippo: docs.goshippo.com
    key("shippo_live_", Hex, 40, 40),
    key("shippo_test_", Hex, 40, 40),
    // Shopify: shopify.dev/docs/apps/auth (token formats)
    key("shpat_", Hex, 32, 32),
    key("shpca_", Hex, 32, 32),
    key("shppa_", Hex, 32, 32),
    key("shpss_", Hex, 32, 32),
    // Slack: api.slack.com/authentication/token-types
    key("xoxe.xoxb-", Word, 20, 200),
    key("xoxe.xoxp-", Word, 20, 200),
    key("xoxe-", Word, 20, 200),
    key("xoxb-", Word, 20, 100),
    key("xoxp-", Word, 20, 100),
    key("xoxa-", Word, 10, 100),
    key("xoxr-", Word, 10, 100),
    key("xoxs-", Word, 10, 100),
    key("xoxo-", Word, 10, 100),
    key("xapp-", Word, 30, 120),
    // SonarQube: docs.sonarsource.com (user, project and global tokens)
    key("squ_", Hex, 40, 40),
    key("sqp_", Hex, 40, 40),
    key("sqa_", Hex, 40, 40),
    // Sourcegraph: sourcegraph.com/docs/cli/how-tos/creating_an_access_token
    key("sgp_", Word, 40, 64),
    // Square: developer.squareup.com/docs/build-basics/access-tokens
    key("sq0atp-", Word, 22, 22),
    key("sq0csp-", Word, 43, 43),
    key("EAAA", Word, 60, 60),
    // Stripe: docs.stripe.com/keys
    key("sk_live_", Alnum, 16, 250),
    key("sk_test_", Alnum, 16, 250),
    key("rk_live_", Alnum, 16, 250),
    key("rk_test_", Alnum, 16, 250),
    key("whsec_", Base64, 24, 100),
    // Supabase: supabase.com/docs/guides/api/api-keys
    key("sbp_", Alnum, 40, 44),
    key("sb_secret_", Word, 22, 60),
    // Tailscale: tailscale.com/kb/1277/key-prefixes
    key("tskey-", Word, 20, 120),
    // Twilio: twilio.com/docs/glossary/what-is-a-sid
    key("SK", Hex, 32, 32),
    key("AC", Hex, 32, 32),
    // Typeform: typeform.com/developers/get-started/personal-access-token
    key("tfp_", Dotted, 40, 64),
    // xAI: docs.x.ai
    key("xai-", Alnum, 80, 80),
    // Yandex Cloud: yandex.cloud/docs/iam/concepts/authorization/api-key
    key("AQVN", Word, 35, 38),
];

#[cfg(test)]
mod tests {
    use super::FORMATS;

    #[test]
    fn no_prefix_hides_another() {
        for (number, format) in FORMATS.iter().enumerate() {
            assert!(format.length.0 <= format.length.1, "{}", format.prefix);
            let hidden = FORMATS.iter().skip(number + 1).find(|other| other.prefix.starts_with(format.prefix));
            assert!(hidden.is_none(), "{} hides {}", format.prefix, hidden.map_or("", |other| other.prefix));
        }
    }
}
