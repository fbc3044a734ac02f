// The parts of node-forge that are used, without the whole of it: each file
// under lib adds its names to the one object, whose types the index has.
declare module 'node-forge/lib/forge' {
  import type * as whole from 'node-forge';

  type KeyDerivation = (
    password: string,
    salt: whole.util.ByteStringBuffer,
    id: number,
    iterations: number,
    bytes: number,
  ) => whole.util.ByteStringBuffer;

  const forge: Pick<typeof whole, 'cipher' | 'util'> & { pbe: { generatePkcs12Key: KeyDerivation } };
  export default forge;
}
declare module 'node-forge/lib/des';
declare module 'node-forge/lib/pbe';
