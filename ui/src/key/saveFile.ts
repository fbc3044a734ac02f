/** Hands a file, mostly PKCS#12, to the browser to be saved under its name. */
export function saveFile(file: Uint8Array<ArrayBuffer>, name: string, type = 'application/x-pkcs12'): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([file], { type }));
  link.download = name;
  link.click();
  // The browser has its own copy by then; this one is given up.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
