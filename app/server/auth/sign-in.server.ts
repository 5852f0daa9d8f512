import { redirect, type AppLoadContext } from '@remix-run/node';
import { z } from 'zod';
import { readForm } from '../http/read-form.server';
import { returnAddress } from './after-sign-in.server';
import { normaliseCode } from './candidate-codes.server';

/** What a sign-in form shows after a failure. What was typed comes back, passwords and personal codes excepted. */
export interface SignInFailure {
  status: 400 | 401 | 403 | 429;
  message: string;
}

interface Asked {
  request: Request;
  context: AppLoadContext;
}

const staffForm = z.object({
  email: z.string().trim().min(1).max(320),
  password: z.string().min(1).max(200),
});
const candidateForm = z.object({
  session: z.string().trim().min(1).max(60),
  code: z.string().trim().min(1).max(60),
});

const tooMany: SignInFailure = {
  status: 429,
  message: 'Trop de tentatives. Patientez quelques minutes, puis réessayez.',
};

/** Signs a member of staff in, or says why not. Throws the redirection when it succeeds. */
export async function signInStaff({ request, context }: Asked): Promise<SignInFailure> {
  const { staffAuth, candidateAuth, limitSignIn, log } = context.services;
  const form = staffForm.safeParse(await readForm(request));
  if (!form.success)
    return { status: 400, message: 'Saisissez votre adresse électronique et votre mot de passe.' };
  const { email, password } = form.data;
  const attempt = await limitSignIn({ staffAddress: context.clientAddress, staffEmail: email.toLowerCase() });
  if (!attempt.allowed) return tooMany;
  const from = { address: context.clientAddress, userAgent: request.headers.get('user-agent') ?? '' };
  const result = await staffAuth.signIn(email, password, from);
  if (result.outcome === 'too-many') return tooMany;
  if (result.outcome === 'refused') {
    log.warn({ requestId: context.requestId }, 'staff sign-in refused');
    return { status: 401, message: 'Adresse ou mot de passe inexact. Vérifiez votre saisie.' };
  }
  await attempt.forgive();
  const cookies = [...result.cookies, ...(await candidateAuth.signOut(cookiesOf(request)))];
  throw redirect(returnAddress(request) ?? '/evaluation', { headers: setCookies(cookies) });
}

/** Signs a candidate in, or says why not. Throws the redirection when it succeeds. */
export async function signInCandidate({ request, context }: Asked): Promise<SignInFailure> {
  const { staffAuth, candidateAuth, limitSignIn, log } = context.services;
  const form = candidateForm.safeParse(await readForm(request));
  if (!form.success)
    return { status: 400, message: 'Saisissez le code de la session et votre code personnel.' };
  const { session, code } = form.data;
  const attempt = await limitSignIn({
    candidateAddress: context.clientAddress,
    candidateSessionCode: normaliseCode(session),
  });
  if (!attempt.allowed) return tooMany;
  const result = await candidateAuth.signIn(session, code, request.headers.get('user-agent') ?? '');
  if (result.outcome === 'refused') {
    log.warn({ requestId: context.requestId }, 'candidate sign-in refused');
    return { status: 401, message: 'Code de session ou code personnel inexact. Vérifiez votre convocation.' };
  }
  await attempt.forgive();
  if (result.outcome === 'not-open') return { status: 403, message: notOpen(result) };
  const cookies = [...result.cookies, ...(await staffAuth.signOut(cookiesOf(request)))];
  throw redirect(candidateAddress(request, result.attemptId), { headers: setCookies(cookies) });
}

/** Exam rooms share computers: the page asked for may be one of the candidate before, which this one cannot see. */
function candidateAddress(request: Request, attemptId: string): string {
  const wanted = returnAddress(request);
  const theirs = new RegExp(`^(/passage/${attemptId}(?=[/?]|$)|/compte/)`);
  return wanted !== null && theirs.test(wanted) ? wanted : `/passage/${attemptId}`;
}

/** Ends whatever session this device has. */
export async function signOut({ request, context }: Asked): Promise<Response> {
  const { staffAuth, candidateAuth } = context.services;
  const cookies = cookiesOf(request);
  const ended = await Promise.all([staffAuth.signOut(cookies), candidateAuth.signOut(cookies)]);
  return redirect('/', { headers: setCookies(ended.flat()) });
}

function notOpen({ opensAt, closed }: { opensAt: number; closed: boolean }): string {
  if (closed) return 'Cette session est terminée. Adressez-vous au surveillant.';
  const when = new Intl.DateTimeFormat('fr-FR', {
    dateStyle: 'full',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  return `Cette session n’est pas encore ouverte. Début prévu\u00a0: ${when.format(opensAt)}.`;
}

const cookiesOf = (request: Request): string => request.headers.get('cookie') ?? '';

function setCookies(cookies: string[]): Headers {
  const headers = new Headers();
  for (const cookie of cookies) headers.append('Set-Cookie', cookie);
  return headers;
}
