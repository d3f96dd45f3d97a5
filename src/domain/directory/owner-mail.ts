/** Owner mail: tells who keeps the directory that a number failed. It holds the label and the day, and nothing else. */
export function ownerMail(email: string, label: string, day: string): string {
  return `mailto:${email}?subject=${encodeURIComponent(`${label}, ${day}`)}`;
}
