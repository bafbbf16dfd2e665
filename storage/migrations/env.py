"""What Alembic runs: the missing steps, in the transaction of the connection that `storage.migrating` hands over."""

from alembic import context

from storage.tables import metadata

context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=metadata,
    transactional_ddl=True,  # SQLite too, because our own BEGIN IMMEDIATE stands around it
)
with context.begin_transaction():
    context.run_migrations()
