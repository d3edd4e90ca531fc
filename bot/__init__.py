"""Everything around the judgement: command line, chats, storage, schedule, rendering."""
