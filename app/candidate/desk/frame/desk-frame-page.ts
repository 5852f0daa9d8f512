import type { DeskView, SittingView } from '~/domain/attempt/desk/desk-view';
import { findOptional, list, listWhere } from '~/domain/attempt/table';
import type { World } from '~/domain/attempt/world';

export interface MissionCard {
  id: string;
  title: string;
  /** Markdown. */
  brief: string;
  day: number;
  ticked: boolean;
  documents: readonly { id: string; name: string }[];
}

/** The exam as the frame shows it. */
export interface SittingCard {
  title: string;
  candidateName: string;
  status: SittingView['status'];
  remainingMs: number;
  /** 1 for the first company day. */
  day: number;
  days: number;
  seq: number;
}

/** Company time goes on between two looks at the server: this is how fast. */
export interface CompanyClock {
  minute: number;
  minutesPerSecond: number;
  dayEnd: number;
}

interface Around {
  attemptId: string;
  basePath: string;
  company: { name: string; mark: string };
}

export interface EntrancePage extends Around {
  stage: 'entrance';
  candidateName: string;
  title: string;
  /** Markdown. */
  briefing: string;
  examMinutes: number;
  timeFactor: number;
  days: number;
}

export interface ReceiptPage extends Around {
  stage: 'receipt';
  candidateName: string;
  title: string;
  cause: 'by-candidate' | 'time-up';
  endedAt: number | null;
  events: number;
  headHash: string;
}

export interface OpenDeskPage extends Around {
  stage: 'desk';
  isReplay: boolean;
  readOnly: boolean;
  today: string;
  clock: CompanyClock;
  sitting: SittingCard;
  missions: readonly MissionCard[];
  unread: number;
  latestUnread: { id: string; from: string; subject: string } | null;
  /** Drafts and documents the day leaves behind, said before the day or the exam ends. */
  leftOver: { mailDrafts: number; unfiled: number; unsentDeliverables: number };
  /** The scenario asks for documents to write, or files were brought in. */
  writes: boolean;
}

export type DeskFramePage = EntrancePage | ReceiptPage | OpenDeskPage;

const smallWords = new Set(['de', 'du', 'des', 'la', 'le', 'les', 'et', 'd', 'l']);

/** Two letters for the company's mark: "Maison d’Essai" → "ME". */
export function markOf(name: string): string {
  const words = name
    .split(/[\s’'-]+/)
    .filter((word) => /^\p{L}/u.test(word) && !smallWords.has(word.toLowerCase()));
  const letters = words.length > 1 ? [words[0]?.[0], words[1]?.[0]] : [...(words[0] ?? name)].slice(0, 2);
  return letters.join('').toUpperCase();
}

/** What stands around the pages: the room before the exam, the frame of the desk, or the receipt after it. */
export function deskFramePage(desk: DeskView): DeskFramePage {
  const { world, attemptId, basePath } = desk;
  const sitting = sittingOf(desk);
  const isReplay = basePath.startsWith('/evaluation/');
  const around = {
    attemptId,
    basePath,
    company: { name: world.profile.name, mark: markOf(world.profile.name) },
  };
  if (!isReplay && sitting.status === 'not-started') {
    const { candidateName, title, briefing, examMinutes, timeFactor, days } = sitting;
    return { ...around, stage: 'entrance', candidateName, title, briefing, examMinutes, timeFactor, days };
  }
  if (!isReplay && sitting.status === 'handed-in') {
    const { candidateName, title, endedAt, seq, headHash } = sitting;
    return {
      ...around,
      stage: 'receipt',
      candidateName,
      title,
      cause: world.handedIn ?? 'by-candidate',
      endedAt,
      events: seq,
      headHash,
    };
  }
  return { ...around, stage: 'desk', isReplay, ...openDesk(desk, sitting) };
}

function openDesk({ world, today, minute, readOnly }: DeskView, sitting: SittingView) {
  const unreadMails = listWhere(world.tables.mails, 'folder', 'inbox').filter((mail) => !mail.read);
  const latest = [...unreadMails].sort((a, b) => b.date.localeCompare(a.date) || b.minute - a.minute)[0];
  const { title, candidateName, status, remainingMs, dayIndex, days, seq } = sitting;
  return {
    readOnly,
    today,
    clock: clockOf(world, minute, status === 'in-progress'),
    sitting: { title, candidateName, status, remainingMs: remainingMs ?? 0, day: dayIndex + 1, days, seq },
    missions: missionsOf(world, sitting),
    unread: unreadMails.length,
    latestUnread: latest ? { id: latest.id, from: latest.from.name, subject: latest.subject } : null,
    leftOver: {
      mailDrafts: listWhere(world.tables.mails, 'folder', 'drafts').length,
      unfiled: listWhere(world.tables.documents, 'folder', null).length,
      unsentDeliverables: list(world.tables.deliverables).filter(({ versions }) => versions.length === 0)
        .length,
    },
    writes: Object.keys(world.templates).length > 0 || list(world.tables.files).length > 0,
  };
}

function clockOf(world: World, minute: number, isRunning: boolean): CompanyClock {
  const { clock, clockConfig } = world;
  // A longer exam (accommodation) slows the company's clock in proportion.
  const stretch = clock.allowedMs > 0 ? clock.allowedMs / (clockConfig.examMinutes * 60_000) : 1;
  return {
    minute,
    minutesPerSecond: isRunning ? clockConfig.pace / stretch / 60 : 0,
    dayEnd: clockConfig.dayEnd,
  };
}

/** Missions already given, the newest day first. */
function missionsOf(world: World, sitting: SittingView): MissionCard[] {
  return sitting.missions
    .filter((mission) => mission.day <= sitting.dayIndex + 1)
    .map(({ id, title, brief, day, ticked, documents }) => ({
      id,
      title,
      brief,
      day,
      ticked,
      documents: documents.map((documentId) => ({
        id: documentId,
        name: findOptional(world.tables.documents, documentId)?.name ?? documentId,
      })),
    }));
}

/** A desk opened without an exam around it (tests) is in progress. */
function sittingOf({ sitting, world }: DeskView): SittingView {
  return (
    sitting ?? {
      title: '',
      briefing: '',
      missions: [],
      candidateName: '',
      assistance: 'exam' as const,
      timeFactor: 1,
      examMinutes: world.clockConfig.examMinutes,
      status: 'in-progress',
      remainingMs: null,
      dayIndex: world.clock.dayIndex,
      days: world.clockConfig.days,
      endedAt: null,
      headHash: '',
      seq: world.seq,
    }
  );
}

/** What the browser asks for now and then: whether anything happened that this page does not show yet. */
export interface DeskPulse {
  seq: number;
  status: SittingView['status'];
}

export function deskPulse(desk: DeskView): DeskPulse {
  const { seq, status } = sittingOf(desk);
  return { seq, status };
}
