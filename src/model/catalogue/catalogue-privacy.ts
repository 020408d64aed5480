/** Codes of what a report would give away. */
import { warning } from './explanation.ts'

export const privacyCodes = {
  'privacy/secret': warning(
    'A secret would be published',
    'What readers would see looks like a key, a token or a password: of its form, by the rules of secretlint and some more, or because it is called that. Revoke it, because it is in the history of the repository already, and take it out of the text. Messages, and the lines around them, show no more than how it begins. Examples that say so (`AKIAIOSFODNN7EXAMPLE`, `password=<yours>`) are left alone; what else is none stands under `privacy.allow`.',
    "curl -H 'Authorization: Bearer 8e1f0cbb54a94d23a1c77c41'",
  ),
  'privacy/internal-address': warning(
    'An address within a network would be published',
    'Readers learn how your network is laid out, and nothing else, from private addresses (RFC 1918, RFC 4193), names below `.internal`, `.local`, `.corp`, `.lan`, `.intranet` and `.home.arpa`, and addresses on the web with a host of one word. Say what the machine does, or put the passage into an `:::internal` block. Addresses that standards keep for examples are left alone. On a site for internal readers it is not told.',
    'The database at 10.20.0.5 ran out of connections.',
  ),
  'privacy/email-address': warning(
    'The e-mail address of a person would be published',
    'Name a role or a team instead. Addresses of an office (support@, security@), those that the configuration shows on pages, and domains that are kept for examples are left alone; others stand under `privacy.allow`. On a site for internal readers it is not told.',
    '---\nactions:\n  - { title: Extend the monitoring, owner: first.last@your-company.io, status: open }\n---',
  ),
} as const
