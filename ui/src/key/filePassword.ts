/** Fewest characters of the file's password. */
export const filePasswordLength = 12;

/** What is wrong with the password that was chosen for the file. */
export type PasswordFault = 'REQUIRED' | 'NOT_ASCII' | 'TOO_SHORT';

/** Checks a file's password: printable ASCII, since key stores disagree about the rest. */
export function passwordFault(password: string): PasswordFault | undefined {
  if (password === '') return 'REQUIRED';
  if (!/^[\x20-\x7e]*$/.test(password)) return 'NOT_ASCII';
  return password.length < filePasswordLength ? 'TOO_SHORT' : undefined;
}
