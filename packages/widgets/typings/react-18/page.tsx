import '@wuyou/widgets/react-18';

export const right = (
  <>
    <wuyou-issue-report
      api="https://wuyou.example.cn"
      api-key="pk_test_example"
      tracker-url="/track#{code}"
    />
    <wuyou-progress-tracker
      ref={(tracker) => tracker?.addEventListener('wuyou-rated', ({ detail }) => detail.level)}
      code="7K3M-9Q2C-4D5E-XW89"
      rating-elsewhere=""
    />
  </>
);

export const wrong = [
  // @ts-expect-error no such attribute
  <wuyou-rating kode="7K3M" />,
  // @ts-expect-error no such theme
  <wuyou-rating theme="blue" />,
  // @ts-expect-error React 18 would write "false", which counts as true
  <wuyou-progress-tracker rating-elsewhere={false} />,
  // @ts-expect-error React 18 hears no such events
  <wuyou-rating onwuyou-rated={() => undefined} />,
];
