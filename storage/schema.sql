CREATE TABLE acquaintances (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	one_id TEXT DEFAULT '' NOT NULL, 
	other_id TEXT DEFAULT '' NOT NULL, 
	how TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE agreements (
	name TEXT NOT NULL, 
	value TEXT DEFAULT '' NOT NULL, 
	next_at BIGINT DEFAULT '0' NOT NULL, 
	PRIMARY KEY (name)
);
CREATE TABLE alembic_version (
	version_num VARCHAR(32) NOT NULL, 
	CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num)
);
INSERT INTO "alembic_version" VALUES('0011');
CREATE TABLE attendances (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	gathering_id TEXT DEFAULT '' NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE contact_names (
	owner_id TEXT NOT NULL, 
	name TEXT NOT NULL, 
	contact_id TEXT NOT NULL, 
	PRIMARY KEY (owner_id, name, contact_id)
);
CREATE TABLE contacts (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	created_at BIGINT NOT NULL, 
	reading TEXT DEFAULT '' NOT NULL, 
	aliases TEXT DEFAULT '[]' NOT NULL, 
	company TEXT DEFAULT '' NOT NULL, 
	title TEXT DEFAULT '' NOT NULL, 
	circle TEXT DEFAULT '' NOT NULL, 
	cadence_days INTEGER DEFAULT '0' NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, 
	met_how TEXT DEFAULT '' NOT NULL, 
	met_where TEXT DEFAULT '' NOT NULL, 
	met_on TEXT, 
	introduced_by TEXT DEFAULT '' NOT NULL, 
	handles TEXT DEFAULT '[]' NOT NULL, 
	notes TEXT DEFAULT '' NOT NULL, 
	touched_at BIGINT, 
	due_at BIGINT, 
	shown_at BIGINT, 
	search TEXT DEFAULT '' NOT NULL, opener TEXT DEFAULT '' NOT NULL, warmth DOUBLE DEFAULT '0' NOT NULL, warmth_at BIGINT, postal TEXT DEFAULT '' NOT NULL, mourning TEXT, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE deliveries (
	owner_id TEXT NOT NULL, 
	"key" TEXT NOT NULL, 
	nudge_id TEXT NOT NULL, 
	due_at BIGINT NOT NULL, 
	address TEXT DEFAULT '' NOT NULL, 
	body BLOB NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, 
	worker TEXT DEFAULT '' NOT NULL, 
	lease_until BIGINT, 
	attempts INTEGER DEFAULT '0' NOT NULL, 
	sent_at BIGINT, 
	sent_ref TEXT DEFAULT '' NOT NULL, 
	reason TEXT DEFAULT '' NOT NULL, 
	platform TEXT DEFAULT '' NOT NULL, 
	claimed_at BIGINT NOT NULL, 
	doubtful INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (owner_id, "key")
);
CREATE TABLE facts (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	search TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE favours (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	direction TEXT DEFAULT '' NOT NULL, 
	at BIGINT NOT NULL, 
	size TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	search TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE gatherings (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	at BIGINT, 
	precise INTEGER DEFAULT '0' NOT NULL, 
	place TEXT DEFAULT '' NOT NULL, 
	purpose_id TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	rule TEXT DEFAULT '' NOT NULL, 
	wall TEXT, 
	zone TEXT DEFAULT '' NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, 
	search TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE handled (
	owner_id TEXT NOT NULL, 
	event_id TEXT NOT NULL, 
	at BIGINT NOT NULL, 
	PRIMARY KEY (owner_id, event_id)
);
CREATE TABLE install_states (
	state_hash TEXT NOT NULL, 
	expires_at BIGINT NOT NULL, 
	used INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (state_hash)
);
CREATE TABLE installations (
	platform TEXT NOT NULL, 
	workspace TEXT NOT NULL, 
	enterprise TEXT DEFAULT '' NOT NULL, 
	token BLOB NOT NULL, 
	refresh_token BLOB NOT NULL, 
	expires_at BIGINT, 
	bot_id TEXT DEFAULT '' NOT NULL, 
	bot_user_id TEXT DEFAULT '' NOT NULL, 
	scopes TEXT DEFAULT '[]' NOT NULL, 
	installed_by TEXT DEFAULT '' NOT NULL, 
	installed_at BIGINT NOT NULL, 
	app_id TEXT DEFAULT '' NOT NULL, 
	version INTEGER DEFAULT '0' NOT NULL, 
	renewing_until BIGINT, 
	PRIMARY KEY (platform, workspace)
);
CREATE TABLE introductions (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	stepped_at BIGINT NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	by_id TEXT DEFAULT '' NOT NULL, 
	who_id TEXT DEFAULT '' NOT NULL, 
	to_id TEXT DEFAULT '' NOT NULL, 
	to_name TEXT DEFAULT '' NOT NULL, 
	step TEXT DEFAULT '' NOT NULL, 
	agreed TEXT DEFAULT '[]' NOT NULL, 
	purpose_id TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE ladders (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	since BIGINT NOT NULL, 
	channel TEXT DEFAULT '' NOT NULL, 
	rung TEXT DEFAULT '' NOT NULL, 
	next_at BIGINT, 
	silences INTEGER DEFAULT '0' NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, heard INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE links (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	platform TEXT DEFAULT '' NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE mentions (
	owner_id TEXT NOT NULL, 
	contact_id TEXT NOT NULL, 
	edition INTEGER DEFAULT '0' NOT NULL, 
	at BIGINT DEFAULT '0' NOT NULL, 
	active INTEGER DEFAULT '0' NOT NULL, 
	name_end INTEGER DEFAULT '0' NOT NULL, 
	work_end INTEGER DEFAULT '0' NOT NULL, 
	fact_end INTEGER DEFAULT '0' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, contact_id)
);
CREATE TABLE needs (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	what TEXT DEFAULT '' NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, 
	met_at BIGINT, 
	search TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE nudges (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	due_at BIGINT NOT NULL, 
	created_at BIGINT NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	text TEXT DEFAULT '' NOT NULL, 
	rule TEXT DEFAULT '' NOT NULL, 
	wall TEXT, 
	zone TEXT DEFAULT '' NOT NULL, 
	start TEXT, 
	explicit INTEGER DEFAULT '0' NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, 
	bucket INTEGER DEFAULT '0' NOT NULL, 
	platform TEXT DEFAULT '' NOT NULL, subject TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE offers (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	what TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	state TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE owners (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	platform TEXT DEFAULT '' NOT NULL, 
	workspace TEXT DEFAULT '' NOT NULL, 
	user_id TEXT DEFAULT '' NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	locale TEXT DEFAULT '' NOT NULL, 
	zone TEXT DEFAULT '' NOT NULL, 
	created_at BIGINT NOT NULL, 
	quiet_from TEXT DEFAULT '' NOT NULL, 
	quiet_to TEXT DEFAULT '' NOT NULL, 
	digest_at TEXT DEFAULT '' NOT NULL, 
	daily_limit INTEGER DEFAULT '0' NOT NULL, 
	weekly_goal INTEGER DEFAULT '0' NOT NULL, 
	rhythm TEXT DEFAULT '' NOT NULL, 
	asked_weekly INTEGER DEFAULT '0' NOT NULL, 
	unanswered INTEGER DEFAULT '0' NOT NULL, 
	paused_until BIGINT, 
	start_step TEXT DEFAULT '' NOT NULL, 
	parked INTEGER DEFAULT '0' NOT NULL, told_locale TEXT DEFAULT '' NOT NULL, told_zone TEXT DEFAULT '' NOT NULL, country TEXT DEFAULT '' NOT NULL, skips_holidays INTEGER DEFAULT '0' NOT NULL, spoken INTEGER DEFAULT '0' NOT NULL, spoken_on TEXT, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE purpose_links (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	purpose_id TEXT DEFAULT '' NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	role TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE purposes (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	what TEXT DEFAULT '' NOT NULL, 
	created_at BIGINT NOT NULL, 
	why TEXT DEFAULT '' NOT NULL, 
	"by" TEXT, 
	state TEXT DEFAULT '' NOT NULL, roles TEXT DEFAULT '[]' NOT NULL, outcome TEXT DEFAULT '' NOT NULL, closed_at BIGINT, search TEXT DEFAULT '' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE questions (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	"key" TEXT DEFAULT '' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	event BLOB NOT NULL, 
	"values" TEXT DEFAULT '[]' NOT NULL, 
	created_at BIGINT NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE reviews (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	finished_at BIGINT, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE special_dates (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	month INTEGER DEFAULT '0' NOT NULL, 
	day INTEGER DEFAULT '0' NOT NULL, 
	year INTEGER DEFAULT '0' NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	name TEXT DEFAULT '' NOT NULL, 
	lead_days INTEGER DEFAULT '7' NOT NULL, calendar TEXT DEFAULT '' NOT NULL, leap INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE steps (
	owner_id TEXT NOT NULL, 
	label TEXT DEFAULT '' NOT NULL, 
	changes TEXT DEFAULT '' NOT NULL, 
	at BIGINT NOT NULL, 
	PRIMARY KEY (owner_id)
);
CREATE TABLE touches (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	contact_id TEXT NOT NULL, 
	kind TEXT DEFAULT '' NOT NULL, 
	at BIGINT NOT NULL, 
	precise INTEGER DEFAULT '0' NOT NULL, 
	"where" TEXT DEFAULT '' NOT NULL, 
	note TEXT DEFAULT '' NOT NULL, 
	created_at BIGINT NOT NULL, 
	search TEXT DEFAULT '' NOT NULL, direction TEXT DEFAULT 'mutual' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE TABLE verdicts (
	owner_id TEXT NOT NULL, 
	id TEXT NOT NULL, 
	created_at BIGINT NOT NULL, 
	review_id TEXT DEFAULT '' NOT NULL, 
	contact_id TEXT DEFAULT '' NOT NULL, 
	evidence TEXT DEFAULT '[]' NOT NULL, 
	decision TEXT DEFAULT '' NOT NULL, 
	decided_at BIGINT, 
	cadence_days INTEGER DEFAULT '0' NOT NULL, 
	PRIMARY KEY (owner_id, id)
);
CREATE INDEX contacts_by_state ON contacts (owner_id, state, name);
CREATE INDEX contacts_by_due ON contacts (owner_id, due_at);
CREATE INDEX contact_names_by_contact ON contact_names (owner_id, contact_id);
CREATE INDEX touches_by_contact ON touches (owner_id, contact_id, at);
CREATE INDEX nudges_due ON nudges (due_at, owner_id, id) WHERE state = 'scheduled';
CREATE INDEX deliveries_pending ON deliveries (lease_until) WHERE state IN ('scheduled', 'sending');
CREATE INDEX deliveries_by_owner ON deliveries (owner_id) WHERE state IN ('scheduled', 'sending');
CREATE INDEX deliveries_in_trouble ON deliveries (state, claimed_at) WHERE state IN ('parked', 'dead');
CREATE INDEX install_states_by_end ON install_states (expires_at);
CREATE INDEX purpose_links_by_contact ON purpose_links (owner_id, contact_id);
CREATE INDEX purpose_links_by_purpose ON purpose_links (owner_id, purpose_id);
CREATE INDEX attendances_by_contact ON attendances (owner_id, contact_id);
CREATE INDEX attendances_by_gathering ON attendances (owner_id, gathering_id);
CREATE INDEX introductions_by_by ON introductions (owner_id, by_id);
CREATE INDEX introductions_by_who ON introductions (owner_id, who_id);
CREATE INDEX introductions_by_to ON introductions (owner_id, to_id);
CREATE INDEX acquaintances_by_one ON acquaintances (owner_id, one_id);
CREATE INDEX acquaintances_by_other ON acquaintances (owner_id, other_id);
CREATE INDEX ladders_by_contact ON ladders (owner_id, contact_id);
CREATE INDEX facts_by_contact ON facts (owner_id, contact_id);
CREATE INDEX favours_by_contact ON favours (owner_id, contact_id);
CREATE INDEX needs_by_contact ON needs (owner_id, contact_id);
CREATE INDEX verdicts_by_contact ON verdicts (owner_id, contact_id);
CREATE INDEX verdicts_by_review ON verdicts (owner_id, review_id);
CREATE INDEX special_dates_by_contact ON special_dates (owner_id, contact_id);
CREATE INDEX mentions_by_edition ON mentions (owner_id, edition);
CREATE INDEX contacts_by_introducer ON contacts (owner_id, introduced_by) WHERE introduced_by <> '';
CREATE INDEX nudges_by_contact ON nudges (owner_id, contact_id) WHERE state = 'scheduled';
CREATE UNIQUE INDEX links_by_id ON links (id);
