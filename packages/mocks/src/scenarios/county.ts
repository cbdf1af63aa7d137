import { atTime, dateOf, type Instant, type WorkCalendar } from '@wuyou/domain';
import type { ApplicationStory } from './application-story';
import { hookupSubmitted, permitToCorrect } from './county/applied';
import { startupRated, traderDecided } from './county/decided';
import { answered, badFirstRound, declined } from './county/finished';
import { awaitingReporter, handledInTime, overdue } from './county/in-hand';
import { extensionOffered, merged, taskForce } from './county/pursued';
import { acceptanceUnderTest, hookupSideBySide } from './county/side-by-side';
import { accepted, fresh, unsigned } from './county/to-begin';
import type { Day, Story } from './story';

/**
 * Cases and applications of invented companies, after what the city says happened. Times count back from `now` in
 * working days.
 */
export function county(now: Instant, calendar: WorkCalendar): readonly (Story | ApplicationStory)[] {
  const day: Day = (ago, time) => atTime(calendar.addWorkingDays(dateOf(now), -ago), time);
  return [
    badFirstRound(day),
    taskForce(day),
    merged(day),
    extensionOffered(day),
    answered(day),
    awaitingReporter(day),
    overdue(day),
    handledInTime(day),
    unsigned(day),
    accepted(day),
    declined(day),
    fresh(day),
    startupRated(day),
    acceptanceUnderTest(day),
    traderDecided(day),
    permitToCorrect(day),
    hookupSideBySide(day),
    hookupSubmitted(day),
  ];
}
