import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A test that makes the product complain on the console fails, unless it expects the complaint and clears the spy. */
const complaint = vi.fn();

beforeEach(() => {
  complaint.mockReset();
  vi.spyOn(console, 'error').mockImplementation(complaint);
});

afterEach(() => {
  expect(complaint.mock.calls, 'console.error was called').toEqual([]);
});
