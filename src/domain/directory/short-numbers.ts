/** Short numbers: those of three digits that mean the same all over North America. */

/** Police, fire and ambulance. */
export const emergencyNumber = '911';
/** The relay, for whoever cannot speak or hear. */
export const relayNumber = '711';

export const shortNumbers: readonly string[] = [
  '211',
  '311',
  '411',
  '511',
  '611',
  relayNumber,
  '811',
  emergencyNumber,
  '988',
];
