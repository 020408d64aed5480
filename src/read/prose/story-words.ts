/** The words by which a sentence says that it tells of the incident, or that it tells of something else. */

/** `\p{L}` is no letter for `\b`. */
const anyOf = (...words: readonly string[]) =>
  new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.join('|')})(?![\\p{L}\\p{N}])`, 'iu')

const outageWords: readonly string[] = [
  'outages?|interruptions?|interrupted|incidents?|disruptions?|disrupted|downtimes?|unavailab\\w+|not available|inaccessible|unreachable|offline|(?:was|were|went) down',
  'ausf(?:all|älle|iel|ielen|alls)|ausgefallen|störung(?:en)?|gestört|unterbrechung(?:en)?|unterbrochen|vorfall|zwischenfall|nicht (?:erreichbar|verfügbar)|unerreichbar',
  'pannes?|interruptions?|interrompus?|interrompues?|incidents?|indisponib\\p{L}+|inaccessibles?|hors service',
  'caídas?|interrupci(?:ón|ones)|interrumpid[oa]s?|incidentes?|incidencias?|indisponib\\p{L}+|no (?:estaba|estuvo|estaban|estuvieron) disponibles?|inaccesibles?|fuera de servicio',
  'quedas?|interrupç(?:ão|ões)|interrompid[oa]s?|indispon\\p{L}+|inacess\\p{L}+|fora do ar',
]
const outageSigns = '障害|停止|中断|利用でき|使用でき|アクセスでき|インシデント|ダウン|不具合'

const troubleWords: readonly string[] = [
  "experienc\\w+|(?:un|(?:not|no longer) )able to|(?:could|can) ?not|could no longer|couldn[’']t|affected|impacted|degrad\\w+|slow(?:ness|ly|er)?|fail(?:ed|ing|s|ures?)?|errors?|crash\\w*|began|started|ended|occurred|happened|took place|detected|restored|recovered|stopped|lost|(?:did not|no longer) (?:work|answer|respond)(?:ed)?|not (?:working|answering|responding)",
  'beeinträchtigt|beeinträchtigung(?:en)?|betroffen|begann|begonnen|endete|konnten? (?:\\p{L}+ ){0,4}nicht|(?:antwortete|reagierte|funktionierte)n? nicht|fehlgeschlagen|fehlern?|traten?|trat|ereignete|behoben|wiederhergestellt|langsam',
  "perturb\\p{L}+|dégrad\\p{L}+|pas disponibles?|touchée?s?|affectée?s?|commencé|produite?s?|rétablie?s?|survenue?s?|n[’'](?:ont|a|avaient|avait) (?:pas|plus) pu|(?:pouvai(?:en)?t|répondai(?:en)?t|fonctionnai(?:en)?t|marchai(?:en)?t) (?:pas|plus)|erreurs?|lent(?:e|s|es|eur)?",
  'afectad[oa]s?|afectó|degrad\\p{L}+|comenzó|empezó|terminó|ocurrió|produjo|produjeron|fallos?|falló|errores|no (?:se )?(?:pudieron|pudo|podían?|respondían?|funcionaban?)|restablec\\p{L}+|lent[oa]s?',
  'afetad[oa]s?|afetou|começou|terminou|ocorreu|falhas?|falhou|erros?|não (?:conseguiram|conseguiam?|estava|estavam|puderam|podiam?|respondiam?|funcionavam?)|restabelec\\p{L}+|restaurad\\p{L}+',
]
const troubleSigns = '影響|発生|復旧|エラー|失敗|遅延'

const union = (words: RegExp, signs: string) => new RegExp(`${words.source}|${signs}`, 'iu')

/** Says that there was an incident. */
export const outage = union(anyOf(...outageWords), outageSigns)
/** Says that, or what it did to people. */
export const trouble = union(
  anyOf(...outageWords, ...troubleWords),
  `${outageSigns}|${troubleSigns}`,
)

/** Behind these a day is where something else happened, or will: `since`, `planned for`. */
const reasonsBefore: readonly string[] = [
  'since|until|till|before|after|prior to|following|by|(?:same )?as(?: of| on| in)?|like|than|compared (?:to|with)|due|due on|planned for|planned on|scheduled (?:for|on)|expected (?:on|by|for|until)|postponed (?:to|until)|dated|(?:last|next|previous|earlier|later|another|similar|first|second) \\S+ (?:of|on|from)',
  '(?:published|released|announced|written|updated|deployed|introduced|installed|added|merged|made|issued|created|applied|upgraded|migrated|replaced|changed|rolled out|fixed|resolved|marked|closed|reviewed|completed|finished|done|signed|opened|closed|delivered|corrected|removed|enabled|tested)(?: \\S+){0,2}(?: on| in)?',
  '(?:report|reports|page|pages|post|notes?|version|release|update|announcement|meeting|backups?|snapshot|data|logs?|copy|window|maintenance|advisory|that|those|one|date|dates) (?:of|on|from|for)',
  'seit|bis|vor|nach|ab|wie|geplant für|geplant am|vorgesehen für|angesetzt für|fällig am|spätestens|veröffentlicht am|(?<!(?:ausfall|vorfall|störung|unterbrechung)\\s)vom',
  "depuis|jusqu[’']au|avant|après|dès|à partir|prévue?s? (?:pour|le)|planifiée?s? (?:pour|le)|publiée?s? le|comme|d[’']ici",
  'desde|hasta|antes|después|a partir|previst[oa]s? para|planead[oa]s? para|programad[oa]s? para|publicad[oa]s? el|como',
  'até|antes|depois|após|previst[oa]s? para|planejad[oa]s? para|agendad[oa]s? para|publicad[oa]s? em|como',
]
/** What may stand between such a word and the day: `since early Monday morning, on the …`. */
const between =
  'on|the|at|of|about|around|early|late|morning|afternoon|evening|night|midnight|noon|le|la|el|les|los|dem|den|der|am|du|au|del|de|do|dia|día|em|\\p{L}+(?:day|tag|di|woch|abend|sabato|sábado|domingo|feira|lunes|martes|miércoles|jueves|viernes)|mon|tue|wed|thu|fri|sat|sun|[\\d:.]+(?:h|uhr|[ap]\\.?m\\.?)?|h|uhr|utc|gmt|[ap]\\.?m\\.?|c?est|[ecmp][sd]?t'
export const reasonBefore = new RegExp(
  `(?<![\\p{L}\\p{N}])(?:${reasonsBefore.join('|')})(?:[\\s,:(~]+(?:${between}))*[\\s,:(~]+$`,
  'iu',
)

/** Behind a day: `2019年6月3日以降`, `June 3, we deployed …`. */
export const reasonAfter =
  /^\s*(?:\(?(?:以降|から(?!.{0,20}まで)|より(?:前|後)|までに|まで|に(?:予定|公開|実施予定|リリース|導入|適用)|の予定|予定|付|版|(?:incident |outage )?(?:report|post-?mortem|page|release|version|maintenance|deadline|update|backup)s?(?!\p{L}))|,?\s*(?:we|the team|engineers|I|\p{Lu}\p{L}+) (?:\w+ )?(?:deployed|released|introduced|merged|rolled out|upgraded|installed|added|changed|enabled|migrated|published|posted|will|plan(?:ned)?)(?!\p{L}))/iu

/** The outage before this one: `the last such incident`, and not `last night` or `the last users`. */
const lastOnes: readonly string[] = [
  '(?<!at )last(?! (?:night|evening|\\p{L}+day|users?|customers?|steps?))|most recent|latest|preceding|prior(?! to)',
  'letzte[nmrs]?|letztmal(?:s|ig)|zuletzt|vorige[nmrs]?|jüngste[nmrs]?|vergangene[nmrs]?',
  'derni(?:er|ère)s?|précédente?s?',
  'últim[oa]s?|pasad[oa]s?|anterior(?:es|mente)?',
  'passad[oa]s?',
]
const lastOnesSigns =
  '前回|最後の|直近|先日|先週|先月|昨年|去年|前の(?:障害|停止|中断|インシデント)'

/** The sentence tells of another time, whatever days it names. */
export const otherTime = union(
  anyOf(
    ...lastOnes,
    'will|would|shall|going to|plan(?:s|ned)? to|is (?:planned|scheduled|expected)|was (?:planned|scheduled|postponed)|next|previous(?:ly)?|earlier|similar|same \\w+ as|same (?:thing )?(?:had|has|happened|was)|as on|reminds|resembles?|again|recurr\\w+|repeated|original(?:ly)?|another|other report|see also|ago|later|afterwards?|follow-?ups?|left over|unlike|compared|years?|published|postponed|announced|expire[ds]?|born|history|anniversary|deadline|not the|no longer|separately|in the past|root causes?(?! analys)|stemm\\w+|originat\\w+|also on|then on|already',
    'wird|werden|geplant|vorherig\\p{L}+|früher\\p{L}*|ähnlich\\p{L}*|erneut|wieder|damals|später|ursprünglich\\p{L}*|derselbe|dieselbe|dasselbe|soll|künftig',
    'sera|seront|prévue?s?|semblables?|similaires?|même|de nouveau|à nouveau|plus tard|ultérieure?(?:ment)?|futur\\p{L}*',
    'será|serán|previst[oa]s?|similar(?:es)?|mism[oa]|de nuevo|otra vez|más tarde|posterior(?:mente)?|futur[oa]s?',
    'serão|mesm[oa]|semelhantes?|novamente|de novo|mais tarde|posteriormente',
  ),
  `${lastOnesSigns}|予定|同様|同一|当時|そのとき|同じ|再び|以前|過去|今後|翌|後日`,
)

/** The sentence tells of how it came about, which is before the incident, or of what was done behind it. */
export const otherStep = anyOf(
  'deploy\\w*|releas\\w*|introduc\\w*|roll(?:ed|ing)? out|rollout|upgrad\\w*|migrat\\w*|merged?|install\\w*|added|enabled|created|launched|change[ds]?|configur\\w*|patch\\w*|fix(?:ed|es)?|hot ?fix|investigat\\w*|maintenance|originat\\w*|root cause|bug|contact\\w*|report(?:ed|s)?|discover\\w*|notified|updat\\w*|warning|backup|expir\\w*|replac\\w*|began (?:to|rolling|migrating)|started (?:to|rolling|migrating)|announc\\w*|decid\\w*|scal(?:ed|ing)|test(?:ed|s|ing)?|clos\\w+|complet\\w+|finish\\w*',
  'ausgerollt|eingeführt|eingespielt|installiert|geändert|aktualisiert|wartung|behoben|ursache|fehler im',
  'déploy\\p{L}+|installée?|modifiée?|mise? à jour|maintenance|corrigée?|cause',
  'desplegad[oa]|implementad[oa]|instalad[oa]|cambiad[oa]|actualizad[oa]|mantenimiento|corregid[oa]|causa',
  'implantad[oa]|alterad[oa]|atualizad[oa]|manutenção|corrigid[oa]',
)

/** What people could do there all the while. */
const served: readonly string[] = [
  'could(?! not| no longer)|(?<!not |longer )able to|normal(?:ly)?|continued to',
  'konnten?(?! (?:\\p{L}+ ){0,8}nicht)|weiterhin',
  '(?:pouvai(?:en)?t|fonctionnai(?:en)?t|répondai(?:en)?t)(?! (?:pas|plus))|normalement',
  '(?<!no (?:se )?)(?:podían?|pudieron|funcionaban?|respondían?)|normalmente',
  '(?<!não )(?:podiam?|conseguiam?|conseguiram|funcionavam?|respondiam?)',
]

/** Something was spared, or is told of for comparison: `EU01 was not affected`. */
export const spared = union(
  anyOf(
    ...lastOnes,
    ...served,
    'not (?:\\w+ )?(?:affected|impacted|involved|concerned|touched|part|suffer|see)|not (?:on |for )?\\p{L}+\\d+|never|un(?:affected|impacted|harmed|touched)|without|no (?:impact|effect|other)|other|others|except|unlike|only|same|similar|also (?:runs?|has|have)|moved?|migrat\\w*|instead|fail(?:ed|s|ing)?[ -]?over|switch(?:ed|ing)?(?: over)? to|switchover|re-?rout\\w+|re-?direct\\w+|t(?:ook|aken?) over|fell back|fallback|compared|than|previous(?:ly)?|earlier|before|later|will|next|rest of|remaining|elsewhere|hosted|replica\\w*|backup|spared|report of|reports? (?:on|for)',
    'nicht (?:betroffen|beeinträchtigt|dabei)|kein\\p{L}*|andere[nrs]?|außer|ohne|nur|wie|früher|umgeschaltet|umschaltung|umgeleitet|umgezogen|verlagert|übernahm|übernommen|ausgewichen|(?:schwenk|failover)\\p{L}*',
    'pas (?:été )?(?:touch|affect|concern)\\p{L}+|aucune?|autres?|sauf|sans|comme|bascul\\p{L}+|redirig\\p{L}+|transfér\\p{L}+|migr\\p{L}+',
    'no (?:se \\p{L}+ |\\p{L}+ )?afectad[oa]s?|ningún|ninguna|otr[oa]s?|salvo|excepto|sin|como|conmut\\p{L}+|redirig\\p{L}+|traslad\\p{L}+|migr\\p{L}+|cambiamos',
    'não (?:\\p{L}+ )?afetad[oa]s?|nenhum\\p{L}*|outr[oa]s?|exceto|sem|comut\\p{L}+|redirecion\\p{L}+|transfer\\p{L}+|mudamos',
  ),
  `${lastOnesSigns}|影響(?:は|も|が|を受け)?(?:なかった|なく|ない|なし|ありません|ませんでした|ず|てい?ない|てい?なかった|てい?ません)|発生(?:は|して|し)?(?:い?ない|い?なかった|い?ません)|問題(?:は|も|が)?(?:なかった|なく|ない|ありません)|(?:利用|使用|アクセス)でき(?:ました|てい|た|る|ます)|正常|稼働|のみ|だけ|異なり|違い|他の|除く|以外|フェイルオーバー|切り替え|切替|移行|引き継`,
)

const helpers =
  '(?:teams?|staff|colleagues?|engineers?|operators?|administrators?|admins?|on-call|monitoring|kollegen|kolleginnen|mitarbeiter\\p{L}*|überwachung|équipes?|collègues?|ingénieurs?|surveillance|equipos?|colegas|ingenieros|supervisión|equipes?|engenheiros|monitoramento)'
/** Whoever noticed it or helped, and was not struck: `the team of NA06`, `NA06のチーム`. */
export const helperBefore = new RegExp(
  `(?<!\\p{L})${helpers}(?: (?:of|at|on|for|from|in|behind|von|der|des|bei|in|de la|del?|du|da|do))?\\s(?:d[’'])?$`,
  'iu',
)
export const helperAfter = new RegExp(
  `^(?:[’']s)?(?:\\s|-)${helpers}(?!\\p{L})|^の?(?:チーム|担当|運用|監視)`,
  'iu',
)
