/** Finds addresses that are nobody else's business: of machines within a network, and of people. */

export interface Address {
  readonly from: number
  readonly to: number
  readonly is: 'internal' | 'e-mail'
}

const byte = '(?:25[0-5]|2[0-4]\\d|1?\\d?\\d)'
/** RFC 1918; a number behind "v" or "version" is none, nor is one with five parts. */
const privateV4 = new RegExp(
  `(?<![\\w.-]|\\bversion\\s)(?:10\\.${byte}|172\\.(?:1[6-9]|2\\d|3[01])|192\\.168)\\.${byte}\\.${byte}(?!\\w|[.-]\\w)(?:/\\d{1,2}(?!\\d))?`,
  'gi',
)
/** RFC 4193. */
const localV6 =
  /(?<![\w:.])f[cd][0-9a-f]{2}:(?:[0-9a-f]{1,4}:|:){1,7}[0-9a-f]{0,4}(?![\w:])(?:\/\d{1,3})?/gi
/** Networks as the standards name them, of which everybody may speak. */
const wholeNetwork = /^(?:10\.0\.0\.0\/8|172\.16\.0\.0\/12|192\.168\.0\.0\/16|f[cd]00::\/[78])$/i

const label = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?'
/** RFC 6762 (appendix G), RFC 8375, and what ICANN keeps for private use. */
const privateName = new RegExp(
  `(?<![\\w@.$-])(?:${label}\\.){1,8}(?:internal|local|localdomain|corp|intranet|lan|home\\.arpa)(?![\\w-]|\\.\\w|\\()`,
  'gi',
)
/** Those that are the same for everybody. */
const everybodys =
  /^(?:metadata\.google|host\.docker|gateway\.docker|kubernetes\.docker)\.internal$|^(?:kubernetes(?:\.default)?(?:\.svc)?|svc)\.cluster\.local$|^(?:[\w-]+\.)*(?:example|localhost)\.\w+$/i
/** Names of files and of parts of programs, which end in the same way. */
const program =
  /^(?:com|org|net|io|java|sun|go|config|settings|env|application|docker-compose)\.|[A-Z][a-z]+[A-Z]/

const bareHost =
  /(?<![\w+.-])(?:https?|wss?|ftps?|sftp|ssh|ldaps?|amqps?|kafka|rediss?|postgres(?:ql)?|mysql|mongodb|tcp|udp|smb):\/\/(?:[^\s/@"'`<>]{1,100}@)?(?<host>[a-z][a-z0-9-]{0,62})(?=:\d|[\s/?#"'`)\]>,;]|\.?$|\.\s)/gim
/** What stands for a host in examples. */
const anyHost =
  /^(?:localhost|loopback|host(?:name)?|server|domain|site|url|address|example|your.*|my.*|some.*|foo|bar|x+|www|ip|broker|proxy|test)$/i

const mailbox =
  /(?<![\w.%+@/:-]|:\/\/)(?<user>[\w.%+-]{1,64})@(?<domain>(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})(?![\w@-]|:[\w/~]|\.\w)|(?<=mailto:)(?<to>[\w.%+-]{1,64})@(?<at>(?:[a-z0-9-]{1,63}\.){1,8}[a-z]{2,24})/gi
/** RFC 2606 and 6761, what hosts of code give to those who want to be written by nobody, and names of files. */
const nobodys =
  /(?:^|\.)example\.(?:com|net|org|edu)$|\.(?:example|test|invalid|localhost|internal|local|corp|lan)$|^(?:.*\.)?noreply\.|^v?\d+(?:\.\d+)+|\.(?:png|jpe?g|gif|svg|webp|css|js|mjs|ts|json|html|xml|ya?ml|service|timer|target|socket)$/i
/** Of an office, not of a person; and names by which one signs in on a machine. */
const offices =
  /^(?:abuse|accounts|admin|billing|contact|customer[._-]?\w*|do-?not-?reply|feedback|hello|help(?:desk)?|hostmaster|info|jobs|legal|mail|marketing|media|news|no-?reply|noc|office|ops|postmaster|press|privacy|root|sales|security|service[s-]?\w*|soc|status|support|team|webmaster|git|ubuntu|ec2-user|centos|deploy|user|you|me|someone|somebody|nobody|name)(?:[+-].*)?$/i

/** All of them, in their order. */
export function findAddresses(text: string): readonly Address[] {
  const found = [
    ...(/\d\.\d+\.\d/.test(text) ? addressesBy(privateV4, text) : []),
    ...(/\bf[cd]\w\w:/i.test(text) ? addressesBy(localV6, text) : []),
    ...(/\.(?:internal|lo|corp|intra|lan|home)/i.test(text) ? addressesBy(privateName, text) : []),
    ...(text.includes('://') ? hostsIn(text) : []),
    ...(text.includes('@') ? mailboxesIn(text) : []),
  ]
  return found.sort((a, b) => a.from - b.from)
}

function addressesBy(pattern: RegExp, text: string): readonly Address[] {
  return Array.from(text.matchAll(pattern)).flatMap(({ index: from, 0: whole }) => {
    if (wholeNetwork.test(whole) || everybodys.test(whole) || program.test(whole)) return []
    return [{ from, to: from + whole.length, is: 'internal' as const }]
  })
}

function hostsIn(text: string): readonly Address[] {
  return Array.from(text.matchAll(bareHost)).flatMap(({ index, 0: whole, groups }) => {
    const { host = '' } = groups ?? {}
    const from = index + whole.length - host.length
    return anyHost.test(host) ? [] : [{ from, to: from + host.length, is: 'internal' as const }]
  })
}

function mailboxesIn(text: string): readonly Address[] {
  return Array.from(text.matchAll(mailbox)).flatMap(({ index: from, 0: whole }) => {
    const [user = '', domain = ''] = whole.split('@')
    if (nobodys.test(domain) || offices.test(user)) return []
    return [{ from, to: from + whole.length, is: 'e-mail' as const }]
  })
}
