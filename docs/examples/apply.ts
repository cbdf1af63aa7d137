import {
  type ApplicationView,
  type ApplyInput,
  type Client,
  formatReceiptCode,
} from '@wuyou/sdk';

type Material = NonNullable<ApplyInput['materials']>[number];

// #region hash
/** 文件内容的 SHA-256 · of the file's content; a page needs https for it */
export async function hashOf(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest(
    'SHA-256',
    await file.arrayBuffer(),
  );
  return Array.from(new Uint8Array(digest), (byte) =>
    byte.toString(16).padStart(2, '0'),
  ).join('');
}
// #endregion hash

interface Applying {
  applicant: ApplyInput['applicant'];
  /** Receipt code of an earlier application of the same company. */
  earlier?: string;
  /** What the applicant chose, by the id of the material. */
  files: ReadonlyMap<string, File>;
}

/** Shows what can be applied for. */
export async function list(wuyou: Client, show: (text: string) => void) {
  // #region list
  const { items } = await wuyou.bundles.list();
  for (const { name, asked, saving } of items) {
    const { oneByOne, asBundle } = saving;
    show(
      `${name['zh-CN']}：交 ${asked} 份材料（单办 ${oneByOne.materials} 份），` +
        `${asBundle.days} 个工作日（单办 ${oneByOne.days} 个）`,
    );
  }
  // #endregion list
}

/** Applies for the utilities of a new building. */
export async function apply(
  wuyou: Client,
  { applicant, earlier, files }: Applying,
  show: (text: string) => void,
) {
  // #region get
  const bundle = await wuyou.bundles.get('utility-hookup', { earlier });
  show(`当即受理的话，${bundle.promisedBy.dueAt} 前办结`);
  for (const { name, state, document } of bundle.materials) {
    const what = name['zh-CN'];
    if (state === 'held') show(`${what}：已有，免提交`);
    if (state === 'needed') show(`${what}：请提交`);
    if (state === 'expired')
      show(`${what}：${document?.validUntil} 已到期，请重新提交`);
  }
  // #endregion get

  // #region apply
  const materials: Material[] = [];
  for (const { id, state, document } of bundle.materials) {
    const file = files.get(id);
    if (file) {
      const { name, size } = file;
      const hash = await hashOf(file);
      materials.push({ by: 'file', material: id, name, size, hash });
    } else if (state === 'held' && document) {
      const { hash } = document;
      materials.push({ by: 'reuse', material: id, hash });
    }
  }
  const receipt = await wuyou.applications.apply({
    bundle: bundle.id,
    applicant,
    materials,
    ...(earlier && { earlier }),
    // 申请人勾选的授权 · the applicant ticked it
    consent: true,
  });
  show(`${formatReceiptCode(receipt.code)}，免提交 ${receipt.spared} 份`);
  show(`${receipt.promise?.correctionBy.dueAt} 前一次性告知补正`);
  // #endregion apply
  return receipt;
}

/** Follows a receipt code, whatever it stands for, to its end. */
export async function track(
  wuyou: Client,
  code: string,
  { show, signal }: { show(text: string): void; signal: AbortSignal },
) {
  // #region track
  for await (const view of wuyou.track(code, { signal })) {
    if ('lanes' in view) {
      // 申请：各部门的事项并排 · an application: the items side by side
      for (const { name, department, status } of view.lanes)
        show(`${department.name['zh-CN']} ${name['zh-CN']} ${status}`);
      if (view.status === 'rated') break;
    } else {
      // 诉求 · a case
      show(`${view.title} ${view.status}`);
      if (view.status === 'closed') break;
    }
  }
  // #endregion track
}

/** Hands in what was told to be missing. */
export async function correct(
  wuyou: Client,
  code: string,
  handIn: (missing: string[]) => Promise<Material[]>,
): Promise<ApplicationView> {
  // #region correct
  const view = await wuyou.applications.get(code);
  if (view.status === 'correction') {
    const missing = view.materials.filter(
      ({ state }) => !['handed', 'reused'].includes(state),
    );
    const materials = await handIn(missing.map(({ id }) => id));
    return wuyou.applications.supply(view, { materials });
  }
  // #endregion correct
  return view;
}
