import type { ClientInit } from '@sveltejs/kit';
import { loadMessages } from '$lib/messages/browser';

// Changing the language loads another page, so one language holds for as long as this script runs.
export const init: ClientInit = () => loadMessages(document.documentElement.lang === 'ru' ? 'ru' : 'en');
