create index person_telling_told_at on person_telling (told_at);
