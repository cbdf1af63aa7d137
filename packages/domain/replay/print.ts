import type { Figure, Part } from '../src/figures/figure';
import { hasExport, readExport } from './hotline-export';
import { measure } from './measure';
import { replayAll } from './replay';

const percent = ({ value, numerator, denominator }: Figure) =>
  `${value === undefined ? 'none' : `${(value * 100).toFixed(1)} %`} (${numerator.count} of ${denominator.count})`;
const of = ({ count }: Part, whole: number) => `${count} (${((count / whole) * 100).toFixed(1)} %)`;

if (hasExport) {
  const { messages, backwards, dayOnly } = await readExport();
  const now = messages.map(({ answeredAt }) => answeredAt).sort()[messages.length - 1];
  if (now === undefined) throw new Error('The export has no messages.');
  const { response, onTime, handling, supervised } = measure(replayAll(messages), now);
  const [one, two, three] = supervised;
  console.log(`${messages.length} real messages against the default policy
  left out, answered before asked   ${backwards}
  answers dated without an hour     ${dayOnly}

  answered within 3 working days    ${percent(response)}
  answered on time (5 + 1)          ${percent(onTime)}
  median, working days              ${handling.median}
  p90, working days                 ${handling.p90}
  supervision reached level 1       ${of(one, messages.length)}
                      level 2       ${of(two, messages.length)}
                      level 3       ${of(three, messages.length)}`);
} else console.log('Skipped: ../shared/data/hotline-export.xlsx is not beside this checkout.');
