import type { CaseView, Client } from '@wuyou/sdk';

/** Supplies photos, and opens what came with the case. */
export async function supplyPhotos(
  wuyou: Client,
  code: string,
  photos: readonly File[],
): Promise<Blob[]> {
  // #region files
  const uploaded = await Promise.all(
    photos.map((photo) => wuyou.files.upload(photo)),
  );
  const view: CaseView = await wuyou.cases.supply(code, {
    text: '现场照片见附件。',
    files: uploaded.map(({ id }) => id),
  });
  const opened = await Promise.all(
    view.files.map(({ id }) => wuyou.files.get(code, id)),
  );
  // #endregion files
  return opened;
}
