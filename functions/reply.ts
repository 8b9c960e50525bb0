import type { HttpResponseInit } from '@azure/functions';
import type { Failure, Reply } from '../src/contract/failure';
import { apiHeaders } from './headers';
import { headersOf, statusOf } from './status';

const JSON_TYPE = { 'Content-Type': 'application/json; charset=utf-8' };

export const jsonReply = (
  status: number,
  value: unknown,
  extra: Readonly<Record<string, string>> = {},
): HttpResponseInit => ({
  status,
  headers: { ...apiHeaders, ...JSON_TYPE, ...extra },
  body: JSON.stringify(value),
});

/** A refusal as HTTP: its status, its headers, and itself as the body. */
export const refusalReply = (failure: Failure): HttpResponseInit =>
  jsonReply(statusOf[failure.code], failure, headersOf(failure));

export const httpReply = (reply: Reply<unknown>): HttpResponseInit =>
  reply.ok ? jsonReply(200, reply.value) : refusalReply(reply.failure);
