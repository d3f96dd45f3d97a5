/** Zones: the time zones of the United States and its territories, by their names in the IANA database (tzdata 2025). */

const ofStates = [
  'Adak',
  'Anchorage',
  'Boise',
  'Chicago',
  'Denver',
  'Detroit',
  'Indiana/Indianapolis',
  'Indiana/Knox',
  'Indiana/Marengo',
  'Indiana/Petersburg',
  'Indiana/Tell_City',
  'Indiana/Vevay',
  'Indiana/Vincennes',
  'Indiana/Winamac',
  'Juneau',
  'Kentucky/Louisville',
  'Kentucky/Monticello',
  'Los_Angeles',
  'Menominee',
  'Metlakatla',
  'New_York',
  'Nome',
  'North_Dakota/Beulah',
  'North_Dakota/Center',
  'North_Dakota/New_Salem',
  'Phoenix',
  'Puerto_Rico',
  'Sitka',
  'St_Thomas',
  'Yakutat',
];
const ofIslands = ['Guam', 'Honolulu', 'Midway', 'Pago_Pago', 'Saipan', 'Wake'];

const zones = new Set([...ofStates.map((name) => `America/${name}`), ...ofIslands.map((name) => `Pacific/${name}`)]);

/** Whether clocks of this country go by a zone. */
export const isHomeZone = (zone: string): boolean => zones.has(zone);
