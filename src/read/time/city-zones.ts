/** Finds the zone of a city: of those that IANA names zones after, and of others that people take for such. */
import { editsBetween } from '../../model/closest.ts'
import { isZone, type ZoneName, zoneNames } from '../../model/time.ts'

/** Large cities that no zone is named after, by the zone whose clock they keep (Unicode CLDR and IANA's `zone1970.tab`). */
const others: Readonly<Record<ZoneName, string>> = {
  'Africa/Cairo': 'Alexandria, Giza',
  'Africa/Casablanca': 'Rabat, Marrakesh, Marrakech, Fez',
  'Africa/Johannesburg': 'Cape Town, Pretoria, Durban',
  'Africa/Lagos': 'Abuja, Kano',
  'Africa/Nairobi': 'Mombasa',
  'America/Bogota': 'Medellin, Cali',
  'America/Chicago':
    'Houston, Dallas, Austin, San Antonio, Fort Worth, Minneapolis, New Orleans, St Louis, Saint Louis, Kansas City, Milwaukee, Nashville, Memphis, Omaha, Des Moines',
  'America/Denver': 'Salt Lake City, Albuquerque, Colorado Springs',
  'America/Edmonton': 'Calgary',
  'America/Guayaquil': 'Quito',
  'America/Los_Angeles':
    'San Francisco, Seattle, San Diego, Las Vegas, San Jose, Sacramento, Oakland, Palo Alto, Mountain View',
  'America/Mexico_City': 'Guadalajara',
  'America/New_York':
    'Boston, Washington, Washington DC, Miami, Philadelphia, Atlanta, Orlando, Charlotte, Pittsburgh, Baltimore, Cleveland, Ashburn',
  'America/Phoenix': 'Tucson',
  'America/Sao_Paulo': 'Brasilia, Rio de Janeiro, Rio, Belo Horizonte, Curitiba',
  'America/Toronto': 'Ottawa, Quebec',
  'Asia/Dubai': 'Abu Dhabi',
  'Asia/Ho_Chi_Minh': 'Hanoi',
  'Asia/Jakarta': 'Bandung, Surabaya',
  'Asia/Jerusalem': 'Haifa',
  'Asia/Karachi': 'Islamabad, Lahore',
  'Asia/Kolkata':
    'Mumbai, Bombay, Delhi, New Delhi, Bangalore, Bengaluru, Hyderabad, Chennai, Pune, Ahmedabad, Gurgaon, Noida',
  'Asia/Makassar': 'Bali, Denpasar',
  'Asia/Manila': 'Cebu',
  'Asia/Qatar': 'Doha',
  'Asia/Riyadh': 'Jeddah, Mecca',
  'Asia/Seoul': 'Busan, Incheon',
  'Asia/Shanghai':
    'Beijing, Peking, Shenzhen, Guangzhou, Hangzhou, Chengdu, Nanjing, Wuhan, Tianjin',
  'Asia/Tokyo': 'Osaka, Kyoto, Yokohama, Nagoya, Sapporo, Fukuoka',
  'Australia/Brisbane': 'Gold Coast',
  'Europe/Amsterdam': 'Rotterdam, The Hague, Den Haag, Utrecht, Eindhoven, Groningen',
  'Europe/Athens': 'Thessaloniki',
  'Europe/Berlin':
    'Munich, Muenchen, München, Frankfurt, Hamburg, Cologne, Koeln, Köln, Stuttgart, Duesseldorf, Düsseldorf, Dusseldorf, Leipzig, Dresden, Nuremberg, Nürnberg, Hannover, Bonn',
  'Europe/Brussels': 'Antwerp, Ghent',
  'Europe/Dublin': 'Cork, Galway',
  'Europe/Istanbul': 'Ankara, Izmir',
  'Europe/Kyiv': 'Kharkiv, Lviv, Odesa',
  'Europe/Lisbon': 'Porto',
  'Europe/London':
    'Manchester, Edinburgh, Glasgow, Leeds, Cardiff, Bristol, Liverpool, Cambridge, Oxford',
  'Europe/Madrid': 'Barcelona, Valencia, Seville, Bilbao, Malaga',
  'Europe/Moscow': 'St Petersburg, Saint Petersburg',
  'Europe/Paris': 'Lyon, Marseille, Toulouse, Nice, Strasbourg, Bordeaux, Lille',
  'Europe/Prague': 'Brno',
  'Europe/Rome': 'Milan, Milano, Turin, Torino, Naples, Napoli, Florence, Venice, Bologna',
  'Europe/Stockholm': 'Gothenburg, Goteborg, Malmo, Malmö',
  'Europe/Vienna': 'Salzburg, Graz, Linz',
  'Europe/Warsaw': 'Krakow, Kraków, Gdansk, Gdańsk, Wroclaw, Wrocław, Poznan, Poznań',
  'Europe/Zurich': 'Geneva, Basel, Bern, Lausanne',
  'Pacific/Auckland': 'Wellington, Christchurch',
}

/** Zones that some versions of Node list by the name that they had before (IANA's file `backward`). */
const renamed: Readonly<Record<string, ZoneName>> = {
  'America/Buenos_Aires': 'America/Argentina/Buenos_Aires',
  'America/Godthab': 'America/Nuuk',
  'America/Indianapolis': 'America/Indiana/Indianapolis',
  'America/Louisville': 'America/Kentucky/Louisville',
  'Asia/Calcutta': 'Asia/Kolkata',
  'Asia/Katmandu': 'Asia/Kathmandu',
  'Asia/Rangoon': 'Asia/Yangon',
  'Asia/Saigon': 'Asia/Ho_Chi_Minh',
  'Europe/Kiev': 'Europe/Kyiv',
}

/** Letters alone, so that `NewYork`, `new-york` and `New_York` are one. */
function plain(name: string): string {
  const letters = name.normalize('NFKD').toLowerCase()
  return letters.replace(/[^\p{L}\p{N}]+/gu, '')
}

let known: ReadonlyMap<string, ZoneName> | null = null

/** All zones by the plain name of each city. */
function zonesByCity(): ReadonlyMap<string, ZoneName> {
  if (known) return known
  const zones = new Map<string, ZoneName>()
  for (const [zone, cities] of Object.entries(others))
    for (const city of cities.split(', ')) zones.set(plain(city), zone)
  for (const name of zoneNames()) {
    const now = renamed[name] ?? name
    for (const each of [name, now]) {
      const city = plain(each.slice(each.lastIndexOf('/') + 1))
      if (each.includes('/') && isZone(now)) zones.set(city, now)
    }
  }
  known = zones
  return zones
}

/**
 * The zone that is meant by a name of the form `Region/City`, or by that of a city: where the city is known, its
 * own; else that of a city that differs by one letter, of a long name by two, and begins with the same one. Two
 * cities may well differ by more, and nobody wants the clock of the other.
 */
export function zoneMeant(name: string): ZoneName | null {
  const city = plain(name.slice(name.lastIndexOf('/') + 1))
  const exact = zonesByCity().get(city)
  if (exact !== undefined || city.length < 4) return exact ?? null
  const limit = city.length < 8 ? 1 : 2
  const near = [...zonesByCity()].filter(
    ([other]) => other[0] === city[0] && editsBetween(other, city) <= limit,
  )
  const zones = new Set(near.map(([, zone]) => zone))
  const [only] = zones
  return zones.size === 1 && only !== undefined ? only : null
}
