"""The commands that run and keep the service, one file each; `bot.cli` registers them."""
