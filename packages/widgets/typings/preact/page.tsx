import '@wuyou/widgets/preact';

export const right = (
  <>
    <wuyou-issue-report
      api="https://wuyou.example.cn"
      api-key="pk_test_example"
      locale="zh-CN"
      tracker-url="/track#{code}"
      onwuyou-submitted={({ detail }) => detail.code.toUpperCase()}
    />
    <wuyou-progress-tracker class="wide" code="7K3M-9Q2C-4D5E-XW89" rating-elsewhere={true} />
  </>
);

export const wrong = [
  // @ts-expect-error no such attribute
  <wuyou-rating kode="7K3M" />,
  // @ts-expect-error no such theme
  <wuyou-rating theme="blue" />,
  // @ts-expect-error the event has no such detail
  <wuyou-rating onwuyou-rated={({ detail }) => detail.stars} />,
  // @ts-expect-error no such element
  <wuyou-ratings />,
];
