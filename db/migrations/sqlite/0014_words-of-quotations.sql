-- Words were kept without those of attributions and of captions in galleries: emptied, they are made anew after the start.
DELETE FROM `story_texts`;
