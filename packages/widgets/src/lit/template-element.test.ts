import { expect, test } from 'vitest';
import { markup, parsed } from '../testing/checked-templates';
import { templateElement } from './template-element';

const SAME = [
  ['text and elements', '<p class="hint small">一 <b>二</b> three</p>\n  <p>four</p>'],
  ['marks of Lit', '<div><?lit-123->, <b class="a lit-123- b"><?lit-123-></b></div><?>'],
  ['bound attributes', '<input @input-lit-=lit-1- .value-lit-=lit-1- ?disabled-lit-=lit-1- id="a">'],
  ['empty and odd values', '<button disabled type=button title="a > b / c" data-x="">go</button>'],
  ['void elements', '<label><input type="radio" name="level" /> 满意</label><br><hr />'],
  [
    'drawings',
    '<svg viewBox="0 0 24 24"><g><path d="M5 12.5 10 17.5" /><rect rx="2"/></g></svg><p>after</p>',
  ],
  ['custom elements', '<wuyou-rating rating-elsewhere><slot></slot></wuyou-rating>'],
] as const;

test.each(SAME)('%s come out as the browser parses them', (_, html) => {
  const ours = templateElement(html);
  expect(markup(ours)).toBe(markup(parsed(html)));
  const spaces = ({ content }: HTMLTemplateElement) =>
    [...content.querySelectorAll('*')].map(({ namespaceURI, localName }) => `${namespaceURI} ${localName}`);
  expect(spaces(ours)).toEqual(spaces(parsed(html)));
});

test('is inert: nothing is fetched and nothing upgraded before Lit uses it', () => {
  const { content } = templateElement('<img src="/nowhere.png"><wuyou-rating></wuyou-rating>');
  expect(content.ownerDocument.defaultView).toBeNull();
  expect(content.querySelector('img')?.ownerDocument).toBe(content.ownerDocument);
});

test('bound attributes of one name, as property and as attribute, keep a place each', () => {
  const [input] = templateElement('<input .a-lit-=lit-1- ?a-lit-=lit-1- @a-lit-=lit-1- a-lit-=lit-1->')
    .content.children;
  expect(input?.getAttributeNames()).toHaveLength(4);
});

test.each(['<p>one', '<p>one</p></p>', '<!-- note -->', '1 < 2'])('refuses %s', (html) => {
  expect(() => templateElement(html)).toThrow('No template');
});
