/** The first place where what is stored is not what was written, in words. */
export class AuditFault extends Error {
  override readonly name = 'AuditFault';
}
