"""HTML pages that are deep, broken, large or odd."""
import json

from case import ANY, Case, NASTY, NASTY_ADDRESSES, REFUSED, TAKEN, to_bytes

TEXT = b"<p>Oracle has acquired PeopleSoft @@.</p>"


def page(body, head="<title>Deal</title>"):
    return b"<!doctype html><html><head>" + to_bytes(head) + b"</head><body>" + to_bytes(body) + b"</body></html>"


def escaped(text):
    return "".join(f"&#{ord(c)};" if c in "<>&\"'" else c for c in text)


TOO_DEEP = {
    "div": b"<div>" * 600,
    "div_many": b"<div>" * 100000,
    "span": b"<span>" * 100000,
    "bold": b"<b>" * 50000,
    "font": b"<font color=red>" * 30000,
    "table": b"<table><tr><td>" * 3000,
    "svg": b"<svg><g>" + b"<g>" * 5000,
    "math": b"<math>" + b"<mrow>" * 5000,
    "template": b"<template>" * 5000,
    "unknown": b"<x-y>" * 20000,
    "closed": b"<div>" * 5000 + b"</div>" * 5000,
}

# Read in linear time, or refused; never slow.
SLOW_ELSEWHERE = {
    "paragraphs": b"<p>" * 50000,
    "items": b"<li>" * 50000,
    "cells": b"<table>" + b"<tr><td>" * 20000,
    "options": b"<select>" + b"<option>" * 50000,
    "links": b"<a href=x>" * 20000,
    "breaks": b"<br>" * 100000,
    "definitions": b"<dl>" + b"<dt><dd>" * 20000,
    "ruby": b"<ruby>" + b"<rt><rp>" * 20000,
    "misnested": b"<b><i></b></i>" * 10000,
    "misnested_blocks": b"<a><p></a></p>" * 5000,
    "adopted": b"<b><p>" * 400 + b"</b>" * 400,
    "adopted_links": b"<p>" + b"<a href=x><b>" * 300 + b"</p><p>" * 300,
    "formatting": b"<p><b class=%d>" * 300,
    "ends_alone": b"</div>" * 100000,
    "ends_of_formatting": b"<b></p>" * 400,
    "fostered": b"<table>" + b"<b>x" * 400,
    "bodies": b"<body a=1>" * 20000,
    "htmls": b"<html lang=x>" * 20000,
    "forms": b"<form>" * 50000,
    "buttons": b"<button>" * 20000,
    "headings": b"<h1>" * 20000,
    "scripts": b"<script></script>" * 20000,
    "comments": b"<!---->" * 50000,
    "doctypes": b"<!doctype html>" * 20000,
    "less_than": b"<" * 100000,
    "ampersands": b"&" * 100000,
    "entities": b"&lt;" * 50000,
    "long_entity": b"&" + b"a" * 100000 + b";",
    "attribute_names": b"<p " + b" ".join(b"a%d" % i for i in range(500)) + b">",
    "same_attributes": b"<p " + b"a=1 " * 500 + b">",
    "long_attribute": b'<p class="' + b"c " * 500000 + b'">',
    "long_tag": b"<" + b"t" * 200000 + b">",
    "frames": b"<frameset>" * 300 + b"<frame>" * 1000,
    "nobr": b"<nobr>" * 300,
    "images": b"<image>" * 20000,
    "isindex": b"<isindex>" * 5000,
    "processing": b"<?x ?>" * 20000,
    "cdata": b"<![CDATA[" * 20000,
}

UNCLOSED = {
    "comment": b"<!-- ",
    "script": b"<script>",
    "style": b"<style>",
    "textarea": b"<textarea>",
    "title": b"<title>",
    "tag": b"<p",
    "attribute": b'<p class="',
    "end_tag": b"</p",
    "entity": b"&#x",
    "doctype": b"<!doctype",
    "cdata": b"<svg><![CDATA[",
    "plaintext": b"<plaintext>",
    "noscript": b"<noscript>",
    "iframe": b"<iframe>",
    "xmp": b"<xmp>",
}

ODD = {
    "nul_text": b"<p>Oracle\0 has\0acquired</p>",
    "nul_tag": b"<p\0q>x</p\0q>",
    "nul_attribute": b'<p a\0b="c\0d">x</p>',
    "invalid_bytes": b"<p>\xff\xfe\xc0\xaf\xed\xa0\x80\xf8</p>",
    "invalid_tag": b"<p\xff>x</p\xff>",
    "references": b"&#0;&#x0;&#xD800;&#x110000;&#99999999999999;&#x80;&#xFFFE;&#-1;",
    "controls": b"<p>\x01\x02\x0b\x0c\x1b\x7f\xc2\x85</p>",
    "hidden": b"<p hidden>x</p><p style='display: none'>y</p><p aria-hidden=true>z</p>",
    "many_titles": b"<title>a</title>" * 500,
    "many_times": b"<time datetime='x'>" * 500,
    "bad_data": b"<script type='application/ld+json'>{\"datePublished\": [[[</script>",
    "deep_data": b"<script type='application/ld+json'>" + b"[" * 100000 + b"</script>",
    "odd_data": b"<script type='application/ld+json'>{\"@graph\": [null, 1, \"x\", {\"datePublished\": {}}]}</script>",
    "odd_meta": b"<meta property='article:published_time' content='now'><meta property='og:title'><meta content=x>",
    "meta_charset": b"<meta charset=utf-16><meta http-equiv=content-type content='text/html; charset=gb2312'>",
    "base": b"<base href='javascript:alert(1)'>",
    "refresh": b"<meta http-equiv=refresh content='0;url=javascript:alert(1)'>",
}


def cases():
    for name, tags in TOO_DEEP.items():
        yield Case(f"deep_{name}.html", page(tags + TEXT), REFUSED)
    yield Case("deep_enough.html", page(b"<div>" * 400 + TEXT))
    yield Case("attributes_many.html", page(b"<p " + b" ".join(b"a%d" % i for i in range(20000)) + b">" + TEXT), REFUSED)
    for name, tags in SLOW_ELSEWHERE.items():
        yield Case(f"slow_{name}.html", page(TEXT + tags), ANY)
    for name, tags in UNCLOSED.items():
        yield Case(f"unclosed_{name}.html", page(TEXT + tags))
    for name, tags in ODD.items():
        yield Case(f"odd_{name}.html", page(tags + TEXT))
    for name, text in NASTY.items():
        head = f'<title>PeopleSoft {escaped(text)}</title><meta property="og:site_name" content="{escaped(text)}">'
        yield Case(f"title_{name}.html", page(TEXT, head))
    for name, text in NASTY_ADDRESSES.items():
        yield Case(f"address_{name}.html", page(TEXT, f'<title>T</title><link rel="canonical" href="{escaped(text)}">'))
    yield Case("empty.html", b"", REFUSED)
    yield Case("tags_only.html", b"<html><body><p></p><div></div></body></html>", REFUSED)
    yield Case("bytes_utf16.html", page(TEXT).decode().encode("utf-16"), REFUSED)
    yield Case("data_uri.html", page(TEXT + b"<img src='data:image/png;base64," + b"A" * 500000 + b"'>"))
    yield Case("title_json.html", page(TEXT, "<title>" + json.dumps({"a": ["b"]}) + "</title>"))
