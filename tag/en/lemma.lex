# Words whose lemma does not follow from the treebank: the lemma first, then
# the forms that have it under the tag.

[noun tag=NNS]
airman, airmen
child, children

[verb tag=VBD]
blow, blew
