/** Others that do a part of what the widgets do, at the versions that were compared. */
export const PACKAGES = [
  '@sentry/browser@11.12.0',
  '@shoelace-style/shoelace@2.20.1',
  '@awesome.me/webawesome@3.14.0',
  '@formbricks/js@5.1.0',
] as const;

export interface Peer {
  readonly name: string;
  /** What a page of it would import, and does with it. */
  readonly module: string;
  readonly body: string;
  /** A style sheet it asks for, from its package. */
  readonly css?: string;
  /** The element that is waited for, and what in it a person begins with; absent for a loader, which shows nothing itself. */
  readonly usable?: readonly [tag: string, within: string];
}

const PARTS = ['rating', 'input', 'textarea', 'select', 'option', 'radio-group', 'radio', 'button'];

/** A form of the same fields from a library's parts, and its rating. */
function partsOf(prefix: string, folder: string): Pick<Peer, 'module' | 'body' | 'usable'> {
  const tag = (name: string) => `${prefix}-${name}`;
  return {
    module: PARTS.map((part) => `import '${folder}/components/${part}/${part}.js';`).join('\n'),
    body: `<${tag('input')} label="遇到了什么问题" required></${tag('input')}>
      <${tag('select')} label="问题类别"><${tag('option')} value="1">工程建设审批</${tag('option')}></${tag('select')}>
      <${tag('textarea')} label="具体情况"></${tag('textarea')}>
      <${tag('radio-group')} label="我是" value="1"><${tag('radio')} value="1">企业</${tag('radio')}><${tag('radio')} value="2">个人</${tag('radio')}></${tag('radio-group')}>
      <${tag('input')} label="联系人"></${tag('input')}><${tag('input')} label="手机号" type="tel"></${tag('input')}>
      <${tag('rating')} label="这件事办得怎么样？"></${tag('rating')}>
      <${tag('button')}>提交</${tag('button')}>`,
    usable: [tag('input'), 'input'],
  };
}

export const PEERS: readonly Peer[] = [
  {
    name: 'Sentry feedback',
    module: `import { feedbackIntegration, getFeedback, init } from '@sentry/browser';
      init({ dsn: location.origin.replace('//', '//key@') + '/1', integrations: [feedbackIntegration({ autoInject: false })] });
      getFeedback().createForm().then((form) => { form.appendToDom(); form.open(); });`,
    body: '',
    usable: ['#sentry-feedback', 'textarea'],
  },
  {
    name: 'Shoelace',
    ...partsOf('sl', '@shoelace-style/shoelace/dist'),
    css: '@shoelace-style/shoelace/dist/themes/light.css',
  },
  {
    name: 'Web Awesome',
    ...partsOf('wa', '@awesome.me/webawesome/dist'),
    css: '@awesome.me/webawesome/dist/styles/webawesome.css',
  },
  {
    name: 'Formbricks (loader)',
    module: `import formbricks from '@formbricks/js';
      formbricks.setup({ environmentId: 'example', appUrl: location.origin });`,
    body: '',
  },
];
