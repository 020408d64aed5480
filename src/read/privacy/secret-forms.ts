/** The forms of secrets that are known beside those of the library, as data. */

export interface SecretForm {
  readonly what: string
  /** A text without it holds none of these; cheaper to look for than the pattern. */
  readonly needs: string
  /** All are bounded: each place of a text is looked at a limited number of times. Named: what of it is the secret. */
  readonly pattern: RegExp
}

const token = (owner: string, needs: string, rest: string): SecretForm => ({
  what: `a secret of ${owner}`,
  needs,
  pattern: new RegExp(`(?<![\\w/+=.-])${rest}(?![\\w-])`, 'g'),
})

const form = (what: string, needs: string, pattern: RegExp): SecretForm => ({
  what,
  needs,
  pattern,
})

export const secretForms: readonly SecretForm[] = [
  form(
    'a private key',
    'PRIVATE KEY',
    /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----(?:\s|\\[nr]|[\w-]{1,20}: [^\n]{1,100}\n){0,20}[A-Za-z0-9+/=]{32}[A-Za-z0-9+/=\s\\]{0,10000}/g,
  ),
  token('age', 'AGE-SECRET-KEY-1', 'AGE-SECRET-KEY-1[0-9A-Z]{58}'),
  token('AWS', 'A', '(?:AKIA|ASIA|ABIA|ACCA)[A-Z0-9]{16}'),
  token('Google Cloud', 'AIza', 'AIza[\\w-]{35}'),
  token('Google', 'GOCSPX-', 'GOCSPX-[\\w-]{20,40}'),
  token('Google', 'ya29.', 'ya29\\.[\\w-]{20,500}'),
  form('a key of Azure', 'AccountKey=', /AccountKey=(?<secret>[A-Za-z0-9+/]{60,100}={0,2})/g),
  form(
    'a key of Azure',
    'SharedAccessKey=',
    /SharedAccessKey=(?<secret>[A-Za-z0-9+/]{40,60}={0,2})/g,
  ),
  form('a signature of Azure', 'sig=', /[?&]sig=(?<secret>[\w%+/-]{40,120}={0,2})/g),
  token('Azure', 'Q~', '[\\w~.-]{3}\\dQ~[\\w~.-]{31,34}'),
  token('Azure DevOps', 'AZDO', '[A-Za-z0-9]{76}AZDO[A-Za-z0-9]{4}'),
  token('GitHub', 'gh', 'gh[oprsu]_[A-Za-z0-9_]{36,255}'),
  token('GitHub', 'github_pat_', 'github_pat_[A-Za-z0-9_]{36,255}'),
  token('GitLab', 'gl', 'gl(?:agent|cbt|dt|ffct|ft|imt|oas|ptt|rt|soat)-[\\w.-]{20,300}'),
  token('PyPI', 'pypi-', 'pypi-[\\w-]{50,500}'),
  token('RubyGems', 'rubygems_', 'rubygems_[a-f0-9]{48}'),
  token('NuGet', 'oy2', 'oy2[a-z0-9]{43}'),
  token('crates.io', 'cio', 'cio[A-Za-z0-9]{32}'),
  token('Clojars', 'CLOJARS_', 'CLOJARS_[a-z0-9]{60}'),
  token('Slack', 'xox', 'xox[a-z](?:\\.xox[a-z])?-[\\w-]{20,300}'),
  form(
    'a web hook of Slack',
    'hooks.slack.com',
    /hooks\.slack\.com\/(?:workflows|triggers)\/(?<secret>[\w/-]{20,200})/g,
  ),
  form(
    'a web hook of Discord',
    '/api/webhooks/',
    /discord(?:app)?\.com\/api\/webhooks\/(?<secret>\d{15,22}\/[\w-]{40,100})/g,
  ),
  form(
    'a web hook of Teams',
    '.webhook.office.com',
    /\.webhook\.office\.com\/webhookb2\/(?<secret>[\w@/-]{60,300})/g,
  ),
  token('Discord', '.', '[MNO][\\w-]{23,25}\\.[\\w-]{6}\\.[\\w-]{27,45}'),
  token('Telegram', ':AA', '\\d{8,10}:AA[\\w-]{33}'),
  token('Twilio', 'SK', 'SK[0-9a-f]{32}'),
  token('SendGrid', 'SG.', 'SG\\.[\\w-]{16,32}\\.[\\w-]{32,64}'),
  token('Mailgun', 'key-', 'key-[0-9a-f]{32}'),
  token('Mailchimp', '-us', '[0-9a-f]{32}-us\\d{1,2}'),
  token('Brevo', 'keysib-', 'xkeysib-[0-9a-f]{64}-[A-Za-z0-9]{16}'),
  token('Stripe', 'whsec_', 'whsec_[A-Za-z0-9+/]{32,80}={0,2}'),
  token('Square', 'sq0', 'sq0(?:atp|csp|idp)-[\\w-]{22,50}'),
  token('Braintree', 'access_token$', 'access_token\\$production\\$[0-9a-z]{16}\\$[0-9a-f]{32}'),
  token('an AI service', 'sk-', 'sk-(?=[a-zA-Z_-]{0,60}\\d)[\\w-]{32,200}'),
  token('xAI', 'xai-', 'xai-[A-Za-z0-9]{60,100}'),
  token('Replicate', 'r8_', 'r8_[A-Za-z0-9]{37}'),
  token('Perplexity', 'pplx-', 'pplx-[A-Za-z0-9]{40,60}'),
  token('DigitalOcean', '_v1_', 'do[opr]_v1_[0-9a-f]{64}'),
  token('Heroku', 'HRKU-', 'HRKU-[\\w-]{36,70}'),
  token('Fly.io', 'fm', 'fm[12][ar]?_[A-Za-z0-9+/]{60,800}={0,2}'),
  token('Netlify', 'nfp_', 'nfp_[A-Za-z0-9]{36}'),
  token('PlanetScale', 'pscale_', 'pscale_(?:oauth|pw|tkn)_[\\w.=-]{32,64}'),
  token('Supabase', 'sbp_', 'sbp_[0-9a-f]{40}'),
  token('Doppler', 'dp.', 'dp\\.(?:audit|ct|pt|sa|scim|st)\\.[\\w.]{40,60}'),
  token('Terraform', '.atlasv1.', '[A-Za-z0-9]{14}\\.atlasv1\\.[\\w-]{60,70}'),
  token('Pulumi', 'pul-', 'pul-[0-9a-f]{40}'),
  token('New Relic', 'NR', 'NR(?:AK|II|IQ)-[A-Za-z0-9_-]{27,40}'),
  token('Sentry', 'sntry', 'sntry[su]_[\\w+/=-]{40,400}'),
  token('Dynatrace', 'dt0', 'dt0[a-z]01\\.[A-Z0-9]{24}\\.[A-Z0-9]{64}'),
  token('Atlassian', 'AT', 'AT(?:ATT|CTT|BB)[\\w=-]{28,250}'),
  token('Airtable', 'pat', 'pat[A-Za-z0-9]{14}\\.[0-9a-f]{64}'),
  token('HubSpot', 'pat-', 'pat-(?:eu|na)\\d-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'),
  token('Postman', 'PMAK-', 'PMAK-[0-9a-f]{24}-[0-9a-f]{34}'),
  token('Contentful', 'CFPAT-', 'CFPAT-[\\w-]{43}'),
  token('LaunchDarkly', '-', '(?:sdk|api)-[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}'),
  form(
    'a JSON Web Token',
    'eyJ',
    /(?<![\w/+=.-])eyJ[\w-]{10,2000}\.eyJ[\w-]{10,4000}\.[\w-]{10,1000}/g,
  ),
  form('the hash of a password', '$2', /\$2[abxy]\$\d\d\$[./A-Za-z0-9]{53}/g),
  form(
    'the hash of a password',
    '$',
    /\$(?:1|5|6|y|apr1)\$[./\w=,$-]{8,60}\$[./A-Za-z0-9]{20,90}/g,
  ),
]
