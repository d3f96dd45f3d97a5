/** Owner mail: tells who keeps the directory that something is wrong, and holds nothing else. */

const mail = (email: string, subject: string): string => `mailto:${email}?subject=${encodeURIComponent(subject)}`;

/** That a number failed: its label and the day. */
export const ownerMail = (email: string, label: string, day: string): string => mail(email, `${label}, ${day}`);

/** That something on a page is wrong: the page's address on this site, with the section's anchor where one is known. */
export const pageMail = (email: string, address: string): string => mail(email, `Wrong at ${address}`);
